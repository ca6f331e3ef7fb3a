package dev.blockaway.agent.instrumentation;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * Looks whether a class file has, among its constants, the name of a type without which it contains
 * no watched call. Every class that is loaded is looked through, and most end here: of each text
 * three bytes are read, which tell of nearly all that they are no such name.
 */
final class TraceSearch {
  private static final int BITS = 16;

  /** Bytes of a text in front of its own: the tag and the length. */
  private static final int HEAD = 3;

  private static final int GOLDEN = 0x9E3779B1;

  /** A bit for each signature, set for those of wanted texts. */
  private final long[] wanted = new long[1 << (BITS - 6)];

  private final TypeAnswers texts;

  /**
   * For these texts.
   *
   * @param types names of types, canonical
   * @param names what is not a type's name
   * @param texts asked of what looks like one of them
   */
  TraceSearch(Collection<String> types, Collection<String> names, TypeAnswers texts) {
    this.texts = texts;
    for (String type : types) {
      addType(type);
    }
    for (String name : names) {
      add(constant(name));
    }
  }

  /** Where a package ends its name does not tell. */
  private void addType(String type) {
    byte[] constant = constant(type.replace('.', '/'));
    add(constant);
    for (int i = constant.length - 1; i >= HEAD; i--) {
      if (constant[i] == '/') {
        constant[i] = '$';
        add(constant);
      }
    }
  }

  private static byte[] constant(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] constant = new byte[HEAD + bytes.length];
    constant[0] = Constants.UTF8;
    constant[1] = (byte) (bytes.length >> 8);
    constant[2] = (byte) bytes.length;
    System.arraycopy(bytes, 0, constant, HEAD, bytes.length);
    return constant;
  }

  private void add(byte[] constant) {
    int signature = signature(constant, constant.length, constant.length - HEAD);
    wanted[signature >>> 6] |= 1L << signature;
  }

  /**
   * Whether such a text is there.
   *
   * @param file a class file that the JVM has not looked at: reading a damaged one fails
   */
  boolean isIn(byte[] file) {
    int count = Constants.u2(file, Constants.COUNT);
    int at = Constants.COUNT + 2;
    for (int i = 1; i < count; i++) {
      int tag = file[at];
      // not by a table: what comes next is then waited for, not guessed
      if (tag == Constants.UTF8) {
        int length = length(file, at + 1);
        at += HEAD + length;
        if (isWanted(file, at, length)) {
          return true;
        }
      } else if (tag >= Constants.FIELD && tag <= Constants.NAME_AND_TYPE) {
        at += 5;
      } else if (tag == Constants.TYPE || tag == Constants.STRING) {
        at += 3;
      } else {
        at += 1 + Constants.size(tag);
        i += Constants.isWide(tag) ? 1 : 0;
      }
    }
    return false;
  }

  /** Most texts are short, and the sooner their end is known the sooner the next constant is. */
  private static int length(byte[] file, int at) {
    return file[at] == 0 ? file[at + 1] & 0xFF : Constants.u2(file, at);
  }

  private boolean isWanted(byte[] file, int end, int length) {
    int signature = signature(file, end, length);
    return (wanted[signature >>> 6] & 1L << signature) != 0 && texts.of(file, end - length, end);
  }

  /** Of a text that is shorter than three bytes the length in front of it counts as well. */
  private static int signature(byte[] file, int end, int length) {
    int sample =
        length << 24
            | (file[end - 1 - (length >> 1)] & 0xFF) << 16
            | (file[end - 3] & 0xFF) << 8
            | (file[end - 1] & 0xFF);
    return (sample * GOLDEN) >>> (32 - BITS);
  }
}
