/** Programs that integration tests run in JVMs of their own, with the agent. */
@NullMarked
package scenario;

import org.jspecify.annotations.NullMarked;
