package dev.blockaway.checker.engine.classfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The constants of a class file, as far as names of classes and methods are concerned. Most are
 * never asked for, so it goes over them once, notes where each stands and makes text of those that
 * it is asked for.
 */
final class ConstantPool {
  private static final int MAGIC = 0xcafebabe;
  private static final byte[] BOOLEAN = {'Z'};

  private final byte[] bytes;
  private final ByteBuffer in;
  private final int[] offsets;
  private final byte @Nullable [] watched;
  private boolean holdsWatched;
  private @Nullable String[] shared = {};

  /**
   * Reads a class file up to the end of its constants, and leaves the buffer there.
   *
   * @param bytes what the buffer wraps
   * @param watched a text of which {@link #holdsWatched} tells whether it is among the constants;
   *     null if nobody wants to know
   * @throws IOException if it is no class file, or there is a constant of no known kind
   * @throws RuntimeException of one of the sorts that {@link BrokenClass} names, if the buffer ends
   *     early
   */
  ConstantPool(byte[] bytes, ByteBuffer in, byte @Nullable [] watched) throws IOException {
    this.in = in;
    this.bytes = bytes;
    this.watched = watched;
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
    int length = shortAt(at);
    if (watched != null && length == watched.length) {
      int text = at + 2;
      holdsWatched |= Arrays.equals(bytes, text, text + length, watched, 0, length);
    }
    return 2 + length;
  }

  boolean holdsWatched() {
    return holdsWatched;
  }

  private int shortAt(int at) {
    return in.getShort(at) & 0xffff;
  }

  String text(int index) {
    int at = offsets[index];
    return new String(bytes, at + 2, shortAt(at), StandardCharsets.UTF_8);
  }

  /** Whether a text is this one. */
  boolean isText(int index, byte[] utf8) {
    int text = offsets[index] + 2;
    return shortAt(offsets[index]) == utf8.length
        && Arrays.equals(bytes, text, text + utf8.length, utf8, 0, utf8.length);
  }

  /** The binary name, with dots, that a class constant holds; empty for index 0. */
  String className(int index) {
    return index == 0 ? "" : text(shortAt(offsets[index])).replace('/', '.');
  }

  /** Whether a method reference constant names a method by these constants. */
  boolean isMethod(int index, int type, int name, int descriptor) {
    int at = offsets[index];
    int nameAndType = offsets[shortAt(at + 2)];
    return shortAt(at) == type
        && shortAt(nameAndType) == name
        && shortAt(nameAndType + 2) == descriptor;
  }

  /** The method that a method reference constant names, as if it were called on an object. */
  Invocation method(int index) {
    return method(index, 0, Invocation.Binding.VIRTUAL, Invocation.When.ANY_TIME);
  }

  /** The call that a method reference constant names. */
  Invocation method(int index, int line, Invocation.Binding binding, Invocation.When when) {
    int at = offsets[index];
    int nameAndType = offsets[shortAt(at + 2)];
    return new Invocation(
        shared(shortAt(at), this::className),
        shared(shortAt(nameAndType), this::text),
        shared(shortAt(nameAndType + 2), this::text),
        line,
        binding,
        when);
  }

  /** Whether the field that a field reference constant names is a boolean. */
  boolean isBoolean(int index) {
    int nameAndType = offsets[shortAt(offsets[index] + 2)];
    return isText(shortAt(nameAndType + 2), BOOLEAN);
  }

  /** The descriptor of the field that a field reference constant names. */
  String fieldType(int index) {
    return text(shortAt(offsets[shortAt(offsets[index] + 2)] + 2));
  }

  /** The descriptor of the call site that an invokedynamic constant describes. */
  String dynamicType(int index) {
    return fieldType(index);
  }

  /** Which of the class's bootstrap methods links the call site of an invokedynamic constant. */
  int bootstrap(int index) {
    return shortAt(offsets[index]);
  }

  /** The kind of reference that a method handle constant makes. */
  int handleKind(int index) {
    return in.get(offsets[index]) & 0xff;
  }

  /** The method reference constant that a method handle constant stands for. */
  int handleMethod(int index) {
    return shortAt(offsets[index] + 1);
  }

  /** Calls of a class name the same methods again and again. */
  private String shared(int index, IntFunction<String> read) {
    if (shared.length == 0) {
      shared = new String[offsets.length];
    }
    String known = shared[index];
    if (known == null) {
      known = read.apply(index);
      shared[index] = known;
    }
    return known;
  }
}
