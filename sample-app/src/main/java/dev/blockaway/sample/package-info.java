/** The sample service: every mistake beside its repair. */
@NullMarked
package dev.blockaway.sample;

import org.jspecify.annotations.NullMarked;
