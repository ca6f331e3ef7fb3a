package scenario;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** An operation that looks like a blocking one and is none. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Harmless {}
