package dev.blockaway.checker.engine.classfile;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The constants of a class file, as far as names of classes and methods are concerned. Most are
 * never asked for, so text stays in bytes until it is.
 */
final class ConstantPool {
  private static final byte[] NO_TEXT = {};

  private final byte[][] text;
  private final int[] first;
  private final int[] second;

  private ConstantPool(int size) {
    this.text = new byte[size][];
    Arrays.fill(text, NO_TEXT);
    this.first = new int[size];
    this.second = new int[size];
  }

  /**
   * Reads the pool that begins at the stream's position.
   *
   * @throws IOException if the stream ends early or holds a constant of no known kind
   */
  static ConstantPool read(DataInputStream in) throws IOException {
    int size = in.readUnsignedShort();
    ConstantPool pool = new ConstantPool(size);
    for (int i = 1; i < size; i++) {
      int tag = in.readUnsignedByte();
      pool.readConstant(tag, i, in);
      if (tag == 5 || tag == 6) {
        i++; // long and double take two places
      }
    }
    return pool;
  }

  private void readConstant(int tag, int index, DataInputStream in) throws IOException {
    switch (tag) {
      case 1 -> {
        byte[] bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        text[index] = bytes;
      }
      case 3, 4 -> in.readInt();
      case 5, 6 -> in.readLong();
      case 7, 8, 16, 19, 20 -> first[index] = in.readUnsignedShort();
      case 9, 10, 11, 12, 17, 18 -> {
        first[index] = in.readUnsignedShort();
        second[index] = in.readUnsignedShort();
      }
      case 15 -> {
        in.readUnsignedByte();
        in.readUnsignedShort();
      }
      default -> throw new IOException("constant of unknown kind " + tag);
    }
  }

  String text(int index) {
    return new String(text[index], StandardCharsets.UTF_8);
  }

  /** The binary name, with dots, that a class constant holds; empty for index 0. */
  String className(int index) {
    return text(first[index]).replace('/', '.');
  }

  /** The call that a method reference constant names. */
  Invocation method(int index, int line, Invocation.Binding binding, boolean afterException) {
    String owner = className(first[index]);
    int nameAndType = second[index];
    return new Invocation(
        owner, text(first[nameAndType]), text(second[nameAndType]), line, binding, afterException);
  }
}
