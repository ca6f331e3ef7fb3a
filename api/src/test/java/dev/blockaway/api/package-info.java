@NullMarked
package dev.blockaway.api;

import org.jspecify.annotations.NullMarked;
