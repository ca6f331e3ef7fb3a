package dev.blockaway.checker.engine.classfile;

/**
 * A call instruction.
 *
 * @param owner binary name of the type that it names, with dots
 * @param name the method's name
 * @param descriptor the method's descriptor
 * @param line the source line, 0 if the class file has none
 * @param binding how the method that runs is chosen
 * @param rare whether it is made only when an exception has been caught, or the first time
 */
public record Invocation(
    String owner, String name, String descriptor, int line, Binding binding, boolean rare) {

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
