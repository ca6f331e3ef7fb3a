/** H2 inside this process, reached over TCP with JDBC and R2DBC. */
@NullMarked
package dev.blockaway.sample.database;

import org.jspecify.annotations.NullMarked;
