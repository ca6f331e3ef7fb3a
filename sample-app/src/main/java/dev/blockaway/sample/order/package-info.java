/** What happens to an order. */
@NullMarked
package dev.blockaway.sample.order;

import org.jspecify.annotations.NullMarked;
