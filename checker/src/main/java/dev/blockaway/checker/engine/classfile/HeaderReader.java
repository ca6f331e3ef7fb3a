package dev.blockaway.checker.engine.classfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the beginning of a class file. */
final class HeaderReader {
  /** An attribute of classes, methods and fields; its name stands once among the constants. */
  private static final byte[] ANNOTATIONS =
      "RuntimeVisibleAnnotations".getBytes(StandardCharsets.US_ASCII);

  private HeaderReader() {}

  static ClassHeader read(byte[] bytes, int length) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
    ConstantPool constants = new ConstantPool(bytes, in, ANNOTATIONS);
    int flags = in.getShort() & 0xffff;
    String name = constants.className(in.getShort() & 0xffff);
    List<String> supertypes = new ArrayList<>();
    supertypes.add(constants.className(in.getShort() & 0xffff));
    int interfaces = in.getShort() & 0xffff;
    for (int i = 0; i < interfaces; i++) {
      supertypes.add(constants.className(in.getShort() & 0xffff));
    }
    return new ClassHeader(name, flags, supertypes, constants.holdsWatched());
  }
}
