@NullMarked
package dev.blockaway.agent.allowance;

import org.jspecify.annotations.NullMarked;
