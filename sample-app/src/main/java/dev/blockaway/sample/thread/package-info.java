/** The threads that may block. */
@NullMarked
package dev.blockaway.sample.thread;

import org.jspecify.annotations.NullMarked;
