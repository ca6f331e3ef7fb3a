/**
 * A real browser, driven over its DevTools protocol: all that a test needs is the browser itself.
 */
@NullMarked
package dev.blockaway.sample.browser;

import org.jspecify.annotations.NullMarked;
