/** Reads from class files what methods call, and nothing else. */
@NullMarked
package dev.blockaway.checker.engine.classfile;

import org.jspecify.annotations.NullMarked;
