/** A slow service of somebody else, played by this process on another port. */
@NullMarked
package dev.blockaway.sample.upstream;

import org.jspecify.annotations.NullMarked;
