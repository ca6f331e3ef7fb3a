package dev.blockaway.agent.instrumentation;

/** The constants of class files. */
final class Constants {
  /** The tag of a text. */
  static final int UTF8 = 1;

  /** The tag of a class or an interface. */
  static final int TYPE = 7;

  /** The tag of a text that is a value. */
  static final int STRING = 8;

  /** The tag of a field. */
  static final int FIELD = 9;

  /** The tag of a method of a class. */
  static final int METHOD = 10;

  /** The tag of a method of an interface. */
  static final int INTERFACE_METHOD = 11;

  /** The tag of what methods and fields are called and take. */
  static final int NAME_AND_TYPE = 12;

  /** Where in a class file the number of constants stands. */
  static final int COUNT = 8;

  private static final int LONG = 5;
  private static final int DOUBLE = 6;

  /** Bytes of a constant behind its tag, by the tag; 0 if there is no such tag. */
  private static final int[] SIZES = {
    0, 2, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2
  };

  private Constants() {}

  /** The number in two bytes. */
  static int u2(byte[] file, int at) {
    return (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
  }

  /** Bytes behind the tag; those of a text are the two that tell how many more follow. */
  static int size(int tag) {
    return SIZES[tag];
  }

  /** Whether the constant takes two numbers. */
  static boolean isWide(int tag) {
    return tag == LONG || tag == DOUBLE;
  }
}
