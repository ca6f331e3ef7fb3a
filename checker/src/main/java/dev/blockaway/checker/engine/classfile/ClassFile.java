package dev.blockaway.checker.engine.classfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The methods of a class with their calls. The code of a method is read when it is asked for: of
 * most classes one or two methods are.
 */
public final class ClassFile {
  /** A class file that says nothing. */
  public static final ClassFile EMPTY = new ClassFile(null, null, List.of(), false);

  private final @Nullable String sourceFile;
  private final @Nullable ClassFileReader reader;
  private final List<Body> bodies;
  private final boolean isHeader;

  /** A method that has a body. */
  static final class Body {
    private final boolean isStatic;
    private final int name;
    private final int descriptor;
    private final int offset;
    private @Nullable List<Invocation> calls;

    /**
     * A method whose code is not read.
     *
     * @param isStatic whether it has no receiver
     * @param name index of its name among the constants
     * @param descriptor index of its descriptor
     * @param offset where its code attribute begins, behind the name of that
     */
    Body(boolean isStatic, int name, int descriptor, int offset) {
      this.isStatic = isStatic;
      this.name = name;
      this.descriptor = descriptor;
      this.offset = offset;
    }

    boolean isStatic() {
      return isStatic;
    }

    int name() {
      return name;
    }

    int descriptor() {
      return descriptor;
    }

    int offset() {
      return offset;
    }
  }

  ClassFile(
      @Nullable String sourceFile,
      @Nullable ClassFileReader reader,
      List<Body> bodies,
      boolean isHeader) {
    this.sourceFile = sourceFile;
    this.reader = reader;
    this.bodies = bodies;
    this.isHeader = isHeader;
  }

  /** Name of the source file; null if the class file does not say. */
  public @Nullable String sourceFile() {
    return sourceFile;
  }

  /** Whether the bodies are left out: some method should have one, and none has. */
  public boolean isHeader() {
    return isHeader;
  }

  /**
   * The calls of a method, in the order of its code; null if it has no body here.
   *
   * @throws IOException if the code is broken
   */
  public @Nullable List<Invocation> calls(String name, String descriptor) throws IOException {
    Body body = reader == null ? null : body(name, descriptor, reader);
    return body == null || reader == null ? null : calls(body, reader);
  }

  /**
   * Whether a method may make functions: lambdas or method references.
   *
   * @throws IOException if the code is broken
   */
  public boolean mayMakeFunctions(String name, String descriptor) throws IOException {
    Body body = reader == null || !reader.makesFunctions() ? null : body(name, descriptor, reader);
    return body != null && reader != null && reader.mayMakeFunctions(body);
  }

  /**
   * Where functions go in a method, with one entry for each of {@link #calls}; {@link Flow#UNKNOWN}
   * if it has no body here, or one in which values cannot be followed.
   *
   * @throws IOException if the code is broken
   */
  public Flow flow(String name, String descriptor) throws IOException {
    Body body = reader == null ? null : body(name, descriptor, reader);
    return body == null || reader == null ? Flow.UNKNOWN : reader.flow(body);
  }

  private @Nullable Body body(String name, String descriptor, ClassFileReader classFile) {
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    byte[] descriptorBytes = descriptor.getBytes(StandardCharsets.UTF_8);
    for (Body body : bodies) {
      if (classFile.constants().isText(body.name, nameBytes)
          && classFile.constants().isText(body.descriptor, descriptorBytes)) {
        return body;
      }
    }
    return null;
  }

  private static List<Invocation> calls(Body body, ClassFileReader reader) throws IOException {
    List<Invocation> calls = body.calls;
    if (calls == null) {
      calls = reader.calls(body.offset);
      body.calls = calls;
    }
    return calls;
  }
}
