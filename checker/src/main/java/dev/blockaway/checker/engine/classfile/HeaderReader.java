package dev.blockaway.checker.engine.classfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the beginning of a class file. Whole jars are read for it, so it goes over the constants
 * once, notes where each stands and makes text of the few names that it is asked for.
 */
final class HeaderReader {
  private static final int MAGIC = 0xcafebabe;

  /** An attribute of classes, methods and fields; its name stands once among the constants. */
  private static final byte[] ANNOTATIONS =
      "RuntimeVisibleAnnotations".getBytes(StandardCharsets.US_ASCII);

  private final ByteBuffer in;
  private final int[] offsets;
  private boolean mayBeAnnotated;

  HeaderReader(byte[] bytes, int length) throws IOException {
    this.in = ByteBuffer.wrap(bytes, 0, length);
    if (in.getInt() != MAGIC) {
      throw new IOException("no class file");
    }
    in.getInt(); // versions
    this.offsets = new int[in.getShort() & 0xffff];
    for (int i = 1; i < offsets.length; i++) {
      int tag = in.get();
      offsets[i] = in.position();
      in.position(offsets[i] + length(tag));
      if (tag == 5 || tag == 6) {
        i++; // long and double take two places
      }
    }
  }

  private int length(int tag) throws IOException {
    return switch (tag) {
      case 1 -> textLength(in.position());
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case 5, 6 -> 8;
      default -> throw new IOException("constant of unknown kind " + tag);
    };
  }

  private int textLength(int at) {
    int length = unsignedShort(at);
    if (length == ANNOTATIONS.length) {
      int text = at + 2;
      mayBeAnnotated |=
          Arrays.equals(in.array(), text, text + length, ANNOTATIONS, 0, ANNOTATIONS.length);
    }
    return 2 + length;
  }

  private int unsignedShort(int at) {
    return in.getShort(at) & 0xffff;
  }

  ClassHeader read() {
    int flags = in.getShort() & 0xffff;
    String name = className(in.getShort() & 0xffff);
    List<String> supertypes = new ArrayList<>();
    supertypes.add(className(in.getShort() & 0xffff));
    int interfaces = in.getShort() & 0xffff;
    for (int i = 0; i < interfaces; i++) {
      supertypes.add(className(in.getShort() & 0xffff));
    }
    return new ClassHeader(name, flags, supertypes, mayBeAnnotated);
  }

  /** The binary name, with dots, that a class constant holds; empty for index 0. */
  private String className(int index) {
    if (index == 0) {
      return "";
    }
    int text = offsets[unsignedShort(offsets[index])];
    return new String(in.array(), text + 2, unsignedShort(text), StandardCharsets.UTF_8)
        .replace('/', '.');
  }
}
