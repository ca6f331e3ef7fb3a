/** One request as the handlers see it and as the service answers it. */
@NullMarked
package dev.blockaway.sample.visit;

import org.jspecify.annotations.NullMarked;
