@NullMarked
package dev.blockaway.agent.instrumentation;

import org.jspecify.annotations.NullMarked;
