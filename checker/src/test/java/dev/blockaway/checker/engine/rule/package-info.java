@NullMarked
package dev.blockaway.checker.engine.rule;

import org.jspecify.annotations.NullMarked;
