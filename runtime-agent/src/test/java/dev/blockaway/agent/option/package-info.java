@NullMarked
package dev.blockaway.agent.option;

import org.jspecify.annotations.NullMarked;
