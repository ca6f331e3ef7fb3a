@NullMarked
package dev.blockaway.agent;

import org.jspecify.annotations.NullMarked;
