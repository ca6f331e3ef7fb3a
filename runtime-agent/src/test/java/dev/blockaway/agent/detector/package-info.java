@NullMarked
package dev.blockaway.agent.detector;

import org.jspecify.annotations.NullMarked;
