/** The catalogue, proved against the libraries that it speaks of. */
@NullMarked
package dev.blockaway.proof;

import org.jspecify.annotations.NullMarked;
