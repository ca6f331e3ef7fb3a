@NullMarked
package dev.blockaway.agent.junit;

import org.jspecify.annotations.NullMarked;
