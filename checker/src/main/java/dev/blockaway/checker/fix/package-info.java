/** Changes of the source that move a blocking call away; each rule knows one. */
@NullMarked
package dev.blockaway.checker.fix;

import org.jspecify.annotations.NullMarked;
