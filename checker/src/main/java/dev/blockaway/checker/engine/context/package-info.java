/** Where code runs: methods, functional values and reactive chains. */
@NullMarked
package dev.blockaway.checker.engine.context;

import org.jspecify.annotations.NullMarked;
