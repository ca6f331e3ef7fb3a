package dev.blockaway.checker.engine.classfile;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a class file: constants, the code of each method and its line numbers. Attributes and
 * instructions that it does not need are passed over, so new class file versions do not break it.
 */
public final class ClassFileReader {
  private static final int MAGIC = 0xcafebabe;
  private static final int NATIVE_OR_ABSTRACT = 0x0500;

  private final DataInputStream in;
  private final ConstantPool constants;
  private boolean lacksBody;

  private ClassFileReader(DataInputStream in) throws IOException {
    this.in = in;
    if (in.readInt() != MAGIC) {
      throw new IOException("no class file");
    }
    in.readInt(); // versions
    this.constants = ConstantPool.read(in);
  }

  /**
   * Reads a whole class file.
   *
   * @throws IOException if it is none
   */
  public static ClassFile read(byte[] bytes) throws IOException {
    try {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      return new ClassFileReader(in).readClass();
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("broken class file", e);
    }
  }

  private ClassFile readClass() throws IOException {
    skipHeader();
    skipFields();
    Map<String, List<Invocation>> methods = readMethods();
    return new ClassFile(readSourceFile(), methods, lacksBody && methods.isEmpty());
  }

  private void skipHeader() throws IOException {
    in.skipNBytes(6); // flags, class, superclass
    in.skipNBytes(2L * in.readUnsignedShort());
  }

  private void skipFields() throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      in.skipNBytes(6);
      int attributes = in.readUnsignedShort();
      for (int j = 0; j < attributes; j++) {
        in.skipNBytes(2);
        skipAttribute();
      }
    }
  }

  private void skipAttribute() throws IOException {
    in.skipNBytes(in.readInt() & 0xffffffffL);
  }

  private Map<String, List<Invocation>> readMethods() throws IOException {
    Map<String, List<Invocation>> methods = new HashMap<>();
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      lacksBody |= (in.readUnsignedShort() & NATIVE_OR_ABSTRACT) == 0;
      String key = constants.text(in.readUnsignedShort()) + constants.text(in.readUnsignedShort());
      int attributes = in.readUnsignedShort();
      for (int j = 0; j < attributes; j++) {
        if (constants.text(in.readUnsignedShort()).equals("Code")) {
          methods.put(key, readCode());
        } else {
          skipAttribute();
        }
      }
    }
    return methods;
  }

  private List<Invocation> readCode() throws IOException {
    in.skipNBytes(8); // length, stack, locals
    byte[] code = new byte[in.readInt()];
    in.readFully(code);
    int handlers = in.readUnsignedShort();
    in.skipNBytes(8L * handlers);
    LineNumbers lines = new LineNumbers();
    int attributes = in.readUnsignedShort();
    for (int i = 0; i < attributes; i++) {
      if (constants.text(in.readUnsignedShort()).equals("LineNumberTable")) {
        readLines(lines);
      } else {
        skipAttribute();
      }
    }
    return CallReader.read(code, handlers > 0, lines, constants);
  }

  private void readLines(LineNumbers lines) throws IOException {
    in.readInt();
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      lines.add(in.readUnsignedShort(), in.readUnsignedShort());
    }
  }

  private @Nullable String readSourceFile() throws IOException {
    int attributes = in.readUnsignedShort();
    for (int i = 0; i < attributes; i++) {
      if (constants.text(in.readUnsignedShort()).equals("SourceFile")) {
        in.readInt();
        return constants.text(in.readUnsignedShort());
      }
      skipAttribute();
    }
    return null;
  }
}
