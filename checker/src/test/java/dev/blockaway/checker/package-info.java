/** What the checks say about programs: each test is one small program and its findings. */
@NullMarked
package dev.blockaway.checker;

import org.jspecify.annotations.NullMarked;
