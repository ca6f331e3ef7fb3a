/** What both halves say: findings, their wording and their reports. */
@NullMarked
package dev.blockaway.findings;

import org.jspecify.annotations.NullMarked;
