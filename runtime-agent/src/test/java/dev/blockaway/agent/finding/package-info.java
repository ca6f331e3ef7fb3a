@NullMarked
package dev.blockaway.agent.finding;

import org.jspecify.annotations.NullMarked;
