@NullMarked
package dev.blockaway.agent.report;

import org.jspecify.annotations.NullMarked;
