@NullMarked
package dev.blockaway.agent.resource;

import org.jspecify.annotations.NullMarked;
