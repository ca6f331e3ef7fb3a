/** Which scheduler near a blocking call looks as if it helped, and why it does not. */
@NullMarked
package dev.blockaway.checker.engine.trap;

import org.jspecify.annotations.NullMarked;
