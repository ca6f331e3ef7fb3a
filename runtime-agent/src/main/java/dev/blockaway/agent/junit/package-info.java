/** Fails the JUnit test that blocked an event loop. */
@NullMarked
package dev.blockaway.agent.junit;

import org.jspecify.annotations.NullMarked;
