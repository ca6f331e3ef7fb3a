/** Who somebody says to be. */
@NullMarked
package dev.blockaway.sample.password;

import org.jspecify.annotations.NullMarked;
