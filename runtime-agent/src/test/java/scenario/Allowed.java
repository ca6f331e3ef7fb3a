package scenario;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** An operation that blocks and is allowed unless the user says otherwise. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

  /** Why. */
  String value();
}
