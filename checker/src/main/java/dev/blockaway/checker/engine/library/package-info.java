/** What the class path holds: classes, their code, and what their methods do with functions. */
@NullMarked
package dev.blockaway.checker.engine.library;

import org.jspecify.annotations.NullMarked;
