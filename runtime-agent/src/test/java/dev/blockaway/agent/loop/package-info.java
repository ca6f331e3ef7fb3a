@NullMarked
package dev.blockaway.agent.loop;

import org.jspecify.annotations.NullMarked;
