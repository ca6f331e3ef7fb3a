@NullMarked
package dev.blockaway.findings.report;

import org.jspecify.annotations.NullMarked;
