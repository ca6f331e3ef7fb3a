/** What the checks cost a compilation: time, memory, and both as the sources grow. */
@NullMarked
package dev.blockaway.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
