/** Findings as files: SARIF for machines, text for people. */
@NullMarked
package dev.blockaway.findings.report;

import org.jspecify.annotations.NullMarked;
