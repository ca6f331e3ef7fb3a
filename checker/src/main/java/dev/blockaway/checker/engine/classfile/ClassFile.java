package dev.blockaway.checker.engine.classfile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The methods of a class with their calls.
 *
 * @param sourceFile name of the source file, null if the class file does not say
 * @param methods the calls of each method that has a body, by name and descriptor
 * @param isHeader whether the bodies are left out: some method should have one, and none has
 */
public record ClassFile(
    @Nullable String sourceFile, Map<String, List<Invocation>> methods, boolean isHeader) {

  /** A class file that says nothing. */
  public static final ClassFile EMPTY = new ClassFile(null, Map.of(), false);

  /** The calls of a method, in the order of its code; null if it has no body here. */
  public @Nullable List<Invocation> calls(String name, String descriptor) {
    return methods.get(name + descriptor);
  }
}
