/** Compares what BlockAway said about the broken half with what it must say. */
@NullMarked
package dev.blockaway.sample.demo;

import org.jspecify.annotations.NullMarked;
