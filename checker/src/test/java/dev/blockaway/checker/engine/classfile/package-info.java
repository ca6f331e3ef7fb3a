@NullMarked
package dev.blockaway.checker.engine.classfile;

import org.jspecify.annotations.NullMarked;
