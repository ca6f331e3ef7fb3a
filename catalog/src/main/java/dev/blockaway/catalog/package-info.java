/**
 * The facts: what blocks, where event loops run user code, and what hands work off to a thread that
 * may block.
 */
@NullMarked
package dev.blockaway.catalog;

import org.jspecify.annotations.NullMarked;
