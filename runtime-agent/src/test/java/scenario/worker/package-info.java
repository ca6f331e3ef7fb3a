/** A test worker as Gradle starts one, and the tests that it runs. */
@NullMarked
package scenario.worker;

import org.jspecify.annotations.NullMarked;
