package dev.blockaway.checker.engine.classfile;

/**
 * A call instruction.
 *
 * @param owner binary name of the type that it names, with dots
 * @param name the method's name
 * @param descriptor the method's descriptor
 * @param line the source line, 0 if the class file has none
 */
public record Invocation(String owner, String name, String descriptor, int line) {}
