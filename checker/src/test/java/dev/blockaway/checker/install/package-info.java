/** Tests that install the checker in a user's project, as docs/install.md says. */
@NullMarked
package dev.blockaway.checker.install;

import org.jspecify.annotations.NullMarked;
