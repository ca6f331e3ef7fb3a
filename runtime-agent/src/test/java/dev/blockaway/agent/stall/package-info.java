@NullMarked
package dev.blockaway.agent.stall;

import org.jspecify.annotations.NullMarked;
