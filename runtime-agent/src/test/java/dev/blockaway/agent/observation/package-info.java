@NullMarked
package dev.blockaway.agent.observation;

import org.jspecify.annotations.NullMarked;
