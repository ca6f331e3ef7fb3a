package dev.blockaway.checker.engine.classfile;

/**
 * A call instruction.
 *
 * @param owner binary name of the type that it names, with dots
 * @param name the method's name
 * @param descriptor the method's descriptor
 * @param line the source line, 0 if the class file has none
 * @param binding how the method that runs is chosen
 * @param when when it is made
 */
public record Invocation(
    String owner, String name, String descriptor, int line, Binding binding, When when) {

  /** The same call where it is not made at any time. */
  public Invocation made(When seldom) {
    return seldom == When.ANY_TIME || when != When.ANY_TIME
        ? this
        : new Invocation(owner, name, descriptor, line, binding, seldom);
  }

  /** When a call is made. */
  public enum When {
    /** Whenever the method gets there. */
    ANY_TIME,
    /** While a field of the object is not set that the method sets. */
    FIRST_TIME,
    /** While a static field is not set that the method sets. */
    ONCE,
    /** Only when an exception has been caught. */
    AFTER_EXCEPTION
  }

  /** How the method that runs is chosen. */
  public enum Binding {
    /** By the class of the receiver. */
    VIRTUAL,
    /** The named one: a constructor, a private method or one of the superclass. */
    SPECIAL,
    /** The named one, without a receiver. */
    STATIC
  }
}
