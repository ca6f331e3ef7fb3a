/** Runs of the load generator for the page. */
@NullMarked
package dev.blockaway.sample.run;

import org.jspecify.annotations.NullMarked;
