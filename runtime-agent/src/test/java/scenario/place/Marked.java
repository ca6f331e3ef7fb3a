package scenario.place;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** An annotation of the user's own. */
@Retention(RetentionPolicy.RUNTIME)
@interface Marked {}
