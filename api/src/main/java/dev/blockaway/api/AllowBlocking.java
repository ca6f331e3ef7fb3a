package dev.blockaway.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Blocking is meant here. On a method, a constructor or a class, what it calls may block an event
 * loop; the lambdas written in it as well. On a test or a test class, what happens during the test
 * fails nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface AllowBlocking {

  /** Why blocking is right here, for those who read the code. */
  String reason();

  /**
   * The last day on which this holds, as {@code yyyy-MM-dd}; empty for no end. Anything else is
   * said once on the error stream, and the annotation is not applied.
   */
  String until() default "";
}
