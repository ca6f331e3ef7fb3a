package scenario;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** An operation that really blocks. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Blocking {
  /** What is to be reported, as {@code Type.method}. */
  String value();
}
