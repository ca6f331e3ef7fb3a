/** What is wrong with a request, said in one sentence. */
@NullMarked
package dev.blockaway.sample.problem;

import org.jspecify.annotations.NullMarked;
