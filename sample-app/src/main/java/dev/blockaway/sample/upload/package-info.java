/** Where uploaded files go. */
@NullMarked
package dev.blockaway.sample.upload;

import org.jspecify.annotations.NullMarked;
