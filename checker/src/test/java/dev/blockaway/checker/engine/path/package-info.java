@NullMarked
package dev.blockaway.checker.engine.path;

import org.jspecify.annotations.NullMarked;
