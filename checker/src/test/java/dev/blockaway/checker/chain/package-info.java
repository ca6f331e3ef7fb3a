/** Random chains: what the checker says of their threads, and what running them says. */
@NullMarked
package dev.blockaway.checker.chain;

import org.jspecify.annotations.NullMarked;
