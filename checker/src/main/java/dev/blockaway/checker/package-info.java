/** The checks: Error Prone's side of the analysis. */
@NullMarked
package dev.blockaway.checker;

import org.jspecify.annotations.NullMarked;
