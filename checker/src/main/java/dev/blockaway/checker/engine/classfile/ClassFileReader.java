package dev.blockaway.checker.engine.classfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a class file: constants, where the code of each method is, and that code with its line
 * numbers. Attributes and instructions that it does not need are passed over, so new class file
 * versions do not break it.
 */
public final class ClassFileReader {
  private static final int STATIC = 0x0008;
  private static final int NATIVE_OR_ABSTRACT = 0x0500;

  private static final int TO_STATIC = 6;
  private static final int TO_SPECIAL = 7;
  private static final int TO_CONSTRUCTOR = 8;
  private static final String LAMBDA_FACTORY = "java.lang.invoke.LambdaMetafactory";

  private static final byte[] CODE = ascii("Code");
  private static final byte[] LINES = ascii("LineNumberTable");
  private static final byte[] SOURCE = ascii("SourceFile");
  private static final byte[] BOOTSTRAPS = ascii("BootstrapMethods");
  private static final byte[] CONSTRUCTOR = ascii("<init>");
  private static final byte[] STATIC_INITIALIZER = ascii("<clinit>");

  private final ByteBuffer in;
  private final ConstantPool constants;
  private final List<ClassFile.Body> bodies = new ArrayList<>();
  private @Nullable Set<Integer> resets;
  private int thisClass;
  private int bootstraps;

  private ClassFileReader(byte[] bytes) throws IOException {
    this.in = ByteBuffer.wrap(bytes);
    this.constants = new ConstantPool(bytes, in, null);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Reads a class file, but not the code of its methods.
   *
   * @param bytes all of it; they are kept
   * @throws IOException if it is none
   */
  public static ClassFile read(byte[] bytes) throws IOException {
    return BrokenClass.orResult(() -> new ClassFileReader(bytes).readClass());
  }

  private ClassFile readClass() {
    skip(2); // flags
    thisClass = readShort();
    skip(2); // superclass
    skip(2 * readShort());
    skipFields();
    boolean lacksBody = readMethods();
    return new ClassFile(readSourceFile(), this, bodies, lacksBody && bodies.isEmpty());
  }

  ConstantPool constants() {
    return constants;
  }

  private int readShort() {
    return in.getShort() & 0xffff;
  }

  private void skip(int bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("a length below zero");
    }
    in.position(in.position() + bytes);
  }

  private void skipAttribute() {
    skip(in.getInt());
  }

  private void skipFields() {
    int count = readShort();
    for (int i = 0; i < count; i++) {
      skip(6);
      int attributes = readShort();
      for (int j = 0; j < attributes; j++) {
        skip(2);
        skipAttribute();
      }
    }
  }

  /** Whether some method should have a body. */
  private boolean readMethods() {
    boolean shouldHaveBody = false;
    int count = readShort();
    for (int i = 0; i < count; i++) {
      int flags = readShort();
      shouldHaveBody |= (flags & NATIVE_OR_ABSTRACT) == 0;
      int name = readShort();
      int descriptor = readShort();
      int attributes = readShort();
      for (int j = 0; j < attributes; j++) {
        if (constants.isText(readShort(), CODE)) {
          bodies.add(new ClassFile.Body((flags & STATIC) != 0, name, descriptor, in.position()));
        }
        skipAttribute();
      }
    }
    return shouldHaveBody;
  }

  private @Nullable String readSourceFile() {
    String result = null;
    int attributes = readShort();
    for (int i = 0; i < attributes; i++) {
      int name = readShort();
      if (constants.isText(name, SOURCE)) {
        result = constants.text(shortAt(in.position() + 4));
      } else if (constants.isText(name, BOOTSTRAPS)) {
        bootstraps = in.position() + 4;
      }
      skipAttribute();
    }
    return result;
  }

  /** Whether some method of the class may make functions. */
  boolean makesFunctions() {
    return bootstraps > 0;
  }

  /** Whether a method may make functions. */
  boolean mayMakeFunctions(ClassFile.Body body) throws IOException {
    return BrokenClass.orResult(() -> OperandReader.mayMakeFunctions(instructions(body)));
  }

  /**
   * Where functions go in the code of a method.
   *
   * @throws IOException if the code is broken
   */
  Flow flow(ClassFile.Body body) throws IOException {
    return BrokenClass.orResult(
        () -> {
          Instructions code = instructions(body);
          List<Integer> handlers = new ArrayList<>();
          int count = readShort();
          for (int i = 0; i < count; i++) {
            skip(4); // what is covered
            handlers.add(readShort());
            skip(2); // what is caught
          }
          LineNumbers lines = readLines();
          return OperandReader.read(
              code,
              constants,
              (constant, at) -> function(constant, lines.at(at)),
              constants.text(body.descriptor()),
              body.isStatic(),
              handlers);
        });
  }

  /**
   * The function that an invokedynamic instruction makes. How many constants a bootstrap method is
   * given stands behind it; the second one of {@code LambdaMetafactory} is what the function calls.
   */
  private Operands.Value function(int constant, int line) {
    int entry = bootstraps + 2;
    for (int i = constants.bootstrap(constant); i > 0; i--) {
      entry += 4 + 2 * shortAt(entry + 2);
    }
    int linker = constants.handleMethod(shortAt(entry));
    if (shortAt(entry + 2) < 3 || !constants.method(linker).owner().equals(LAMBDA_FACTORY)) {
      return Operands.Value.OTHER;
    }
    int body = shortAt(entry + 6);
    return new Operands.Value.Function(
        constants.method(
            constants.handleMethod(body),
            line,
            binding(constants.handleKind(body)),
            Invocation.When.ANY_TIME));
  }

  private int shortAt(int offset) {
    return in.getShort(offset) & 0xffff;
  }

  private static Invocation.Binding binding(int handleKind) {
    return switch (handleKind) {
      case TO_STATIC -> Invocation.Binding.STATIC;
      case TO_SPECIAL, TO_CONSTRUCTOR -> Invocation.Binding.SPECIAL;
      default -> Invocation.Binding.VIRTUAL;
    };
  }

  /**
   * The calls of a method, in the order of its code.
   *
   * @param offset where its code attribute begins, behind the name of that
   * @throws IOException if the code is broken
   */
  List<Invocation> calls(int offset) throws IOException {
    return BrokenClass.orResult(
        () -> {
          in.position(offset);
          return readCode();
        });
  }

  private List<Invocation> readCode() throws IOException {
    byte[] code = readInstructions();
    int handlers = readShort();
    skip(8 * handlers);
    return CallReader.read(code, handlers > 0, readLines(), constants, new Fields());
  }

  private LineNumbers readLines() {
    LineNumbers lines = new LineNumbers();
    int attributes = readShort();
    for (int i = 0; i < attributes; i++) {
      if (constants.isText(readShort(), LINES)) {
        readLines(lines);
      } else {
        skipAttribute();
      }
    }
    return lines;
  }

  private byte[] readInstructions() {
    skip(8); // length, stack, locals
    int length = in.getInt();
    if (length > in.remaining()) {
      throw new IllegalArgumentException("code behind the end");
    }
    byte[] code = new byte[length];
    in.get(code);
    return code;
  }

  private Instructions instructions(ClassFile.Body body) {
    in.position(body.offset());
    return new Instructions(readInstructions());
  }

  /** What the methods of the class do to its fields, found out when it is asked for. */
  private final class Fields implements FirstTime.Fields {

    @Override
    public boolean isReset(int field) throws IOException {
      if (resets == null) {
        resets = findResets();
      }
      return resets.contains(field);
    }

    private Set<Integer> findResets() throws IOException {
      Set<Integer> result = new HashSet<>();
      for (ClassFile.Body body : bodies) {
        if (!constants.isText(body.name(), CONSTRUCTOR)
            && !constants.isText(body.name(), STATIC_INITIALIZER)) {
          result.addAll(FirstTime.resets(instructions(body), constants));
        }
      }
      return result;
    }

    @Override
    public boolean isSetBy(int method, int field) throws IOException {
      for (ClassFile.Body body : bodies) {
        if (constants.isMethod(method, thisClass, body.name(), body.descriptor())) {
          return FirstTime.sets(instructions(body)).contains(field);
        }
      }
      return false;
    }
  }

  private void readLines(LineNumbers lines) {
    in.getInt();
    int count = readShort();
    for (int i = 0; i < count; i++) {
      lines.add(readShort(), readShort());
    }
  }
}
