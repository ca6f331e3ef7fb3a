package dev.blockaway.checker.engine.classfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Finds the call instructions in a method's code. */
final class CallReader {
  private static final int TABLESWITCH = 0xaa;
  private static final int LOOKUPSWITCH = 0xab;
  private static final int INVOKEVIRTUAL = 0xb6;
  private static final int INVOKESPECIAL = 0xb7;
  private static final int INVOKESTATIC = 0xb8;
  private static final int INVOKEINTERFACE = 0xb9;
  private static final int WIDE = 0xc4;
  private static final int IINC = 0x84;

  /** Length of each instruction with its operands, by opcode; 0 where it varies. */
  private static final String LENGTHS =
      "1111111111111111" // 0x00
          + "2323322222111111" // 0x10
          + "1111111111111111" // 0x20
          + "1111112222211111" // 0x30
          + "1111111111111111" // 0x40
          + "1111111111111111" // 0x50
          + "1111111111111111" // 0x60
          + "1111111111111111" // 0x70
          + "1111311111111111" // 0x80
          + "1111111113333333" // 0x90
          + "3333333332001111" // 0xa0
          + "1133333335532311" // 0xb0
          + "3311043355"; // 0xc0

  private CallReader() {}

  static List<Invocation> read(byte[] code, LineNumbers lines, ConstantPool constants)
      throws IOException {
    List<Invocation> calls = new ArrayList<>();
    ByteBuffer buffer = ByteBuffer.wrap(code);
    int at = 0;
    while (at < code.length) {
      int opcode = code[at] & 0xff;
      if (opcode >= INVOKEVIRTUAL && opcode <= INVOKEINTERFACE) {
        int constant = buffer.getShort(at + 1) & 0xffff;
        calls.add(constants.method(constant, lines.at(at), binding(opcode)));
      }
      at += length(opcode, at, buffer);
    }
    return calls;
  }

  private static Invocation.Binding binding(int opcode) {
    return switch (opcode) {
      case INVOKESPECIAL -> Invocation.Binding.SPECIAL;
      case INVOKESTATIC -> Invocation.Binding.STATIC;
      default -> Invocation.Binding.VIRTUAL;
    };
  }

  private static int length(int opcode, int at, ByteBuffer code) throws IOException {
    return switch (opcode) {
      case TABLESWITCH -> {
        int operands = aligned(at);
        int low = code.getInt(operands + 4);
        int high = code.getInt(operands + 8);
        yield operands + 12 + 4 * (high - low + 1) - at;
      }
      case LOOKUPSWITCH -> {
        int operands = aligned(at);
        yield operands + 8 + 8 * code.getInt(operands + 4) - at;
      }
      case WIDE -> (code.get(at + 1) & 0xff) == IINC ? 6 : 4;
      default -> fixedLength(opcode);
    };
  }

  private static int aligned(int at) {
    return at + 4 - at % 4;
  }

  private static int fixedLength(int opcode) throws IOException {
    if (opcode >= LENGTHS.length() || LENGTHS.charAt(opcode) == '0') {
      throw new IOException("unknown instruction " + opcode);
    }
    return LENGTHS.charAt(opcode) - '0';
  }
}
