@NullMarked
package dev.blockaway.checker.engine.context;

import org.jspecify.annotations.NullMarked;
