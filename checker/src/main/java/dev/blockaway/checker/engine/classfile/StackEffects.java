package dev.blockaway.checker.engine.classfile;

/**
 * How many places of the operand stack each instruction takes and leaves, where its opcode alone
 * says that: Java Virtual Machine Specification, chapter 6.
 */
final class StackEffects {
  /** Stands for instructions whose effect depends on their operands, or that copy what is there. */
  private static final char VARIES = '*';

  private static final String TAKES =
      "0000000000000000" // 0x00
          + "0000000000000000" // 0x10
          + "0000000000000022" // 0x20
          + "2222221212111112" // 0x30
          + "2221111222211113" // 0x40
          + "434333312*******" // 0x50
          + "2424242424242424" // 0x60
          + "2424121223232324" // 0x70
          + "2424011122211122" // 0x80
          + "2111422441111112" // 0x90
          + "2222222000111212" // 0xa0
          + "10*********01111" // 0xb0
          + "1111**1100"; // 0xc0

  private static final String LEAVES =
      "0111111112211122" // 0x00
          + "1111212121111122" // 0x10
          + "2211112222111112" // 0x20
          + "1211110000000000" // 0x30
          + "0000000000000000" // 0x40
          + "000000000*******" // 0x50
          + "1212121212121212" // 0x60
          + "1212121212121212" // 0x70
          + "1212021211212212" // 0x80
          + "1111111110000000" // 0x90
          + "0000000010000000" // 0xa0
          + "00*********11110" // 0xb0
          + "1100**0001"; // 0xc0

  private StackEffects() {}

  /** How many places an instruction takes; negative if its opcode does not say. */
  static int takes(int opcode) {
    return places(TAKES, opcode);
  }

  /** How many places an instruction leaves; negative if its opcode does not say. */
  static int leaves(int opcode) {
    return places(LEAVES, opcode);
  }

  private static int places(String table, int opcode) {
    return opcode >= table.length() || table.charAt(opcode) == VARIES
        ? -1
        : table.charAt(opcode) - '0';
  }
}
