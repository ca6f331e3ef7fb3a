/** The page that lists the pairs. */
@NullMarked
package dev.blockaway.sample.page;

import org.jspecify.annotations.NullMarked;
