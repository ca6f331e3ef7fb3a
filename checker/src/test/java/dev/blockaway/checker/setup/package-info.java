/** Tests of how the checks start. */
@NullMarked
package dev.blockaway.checker.setup;

import org.jspecify.annotations.NullMarked;
