/** A bounded queue and who works it off. */
@NullMarked
package dev.blockaway.sample.queue;

import org.jspecify.annotations.NullMarked;
