/** Places that a rule can speak of. */
@NullMarked
package scenario.place;

import org.jspecify.annotations.NullMarked;
