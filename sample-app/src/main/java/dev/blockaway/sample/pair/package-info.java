/** What the service demonstrates, as data. */
@NullMarked
package dev.blockaway.sample.pair;

import org.jspecify.annotations.NullMarked;
