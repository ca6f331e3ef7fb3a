/** What the documentation says, compared with what the compiler says. */
@NullMarked
package dev.blockaway.sample.docs;

import org.jspecify.annotations.NullMarked;
