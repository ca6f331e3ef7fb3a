/** What is left of a run: report files and the exit code. */
@NullMarked
package dev.blockaway.agent.report;

import org.jspecify.annotations.NullMarked;
