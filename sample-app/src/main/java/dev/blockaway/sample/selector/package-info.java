/** A web server written by hand around one selector. */
@NullMarked
package dev.blockaway.sample.selector;

import org.jspecify.annotations.NullMarked;
