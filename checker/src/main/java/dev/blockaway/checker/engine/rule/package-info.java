/** The catalogue, looked up by javac's symbols. */
@NullMarked
package dev.blockaway.checker.engine.rule;

import org.jspecify.annotations.NullMarked;
