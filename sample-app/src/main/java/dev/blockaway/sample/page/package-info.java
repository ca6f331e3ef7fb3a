/** The page: its files, and the pairs as data. */
@NullMarked
package dev.blockaway.sample.page;

import org.jspecify.annotations.NullMarked;
