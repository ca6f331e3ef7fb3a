/** What the compiler and the agent reported, and the sources that they speak of. */
@NullMarked
package dev.blockaway.sample.report;

import org.jspecify.annotations.NullMarked;
