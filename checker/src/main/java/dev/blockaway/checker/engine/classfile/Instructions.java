package dev.blockaway.checker.engine.classfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Map;

/** The instructions of a method: how long each is, and where control goes after it. */
final class Instructions {
  private static final int IFEQ = 0x99;
  private static final int GOTO = 0xa7;
  private static final int JSR = 0xa8;
  private static final int RET = 0xa9;
  private static final int TABLESWITCH = 0xaa;
  private static final int LOOKUPSWITCH = 0xab;
  private static final int RETURN = 0xb1;
  private static final int ATHROW = 0xbf;
  private static final int WIDE = 0xc4;
  private static final int IFNULL = 0xc6;
  private static final int IFNONNULL = 0xc7;
  private static final int GOTO_W = 0xc8;
  private static final int JSR_W = 0xc9;
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

  private final byte[] bytes;
  private final ByteBuffer code;

  /** Takes the targets of a jump. */
  interface Targets {
    void add(int offset);
  }

  Instructions(byte[] bytes) {
    this.bytes = bytes;
    this.code = ByteBuffer.wrap(bytes);
  }

  /** Length of all instructions in bytes. */
  int size() {
    return bytes.length;
  }

  int opcode(int at) {
    return bytes[at] & 0xff;
  }

  /** The index into the constant pool that stands behind an opcode. */
  int constant(int at) {
    return code.getShort(at + 1) & 0xffff;
  }

  /**
   * The offset of the instruction that is written after the one at an offset.
   *
   * @throws IOException if there is no such instruction
   */
  int next(int at) throws IOException {
    return switch (opcode(at)) {
      case TABLESWITCH -> {
        int operands = aligned(at);
        yield operands + 12 + 4 * (code.getInt(operands + 8) - code.getInt(operands + 4) + 1);
      }
      case LOOKUPSWITCH -> {
        int operands = aligned(at);
        yield operands + 8 + 8 * code.getInt(operands + 4);
      }
      case WIDE -> at + (opcode(at + 1) == IINC ? 6 : 4);
      default -> at + fixedLength(opcode(at));
    };
  }

  /**
   * Tells where control can go after the instruction at an offset as long as nothing is thrown.
   *
   * @throws IOException if there is no such instruction
   */
  void follow(int at, Targets targets) throws IOException {
    int opcode = opcode(at);
    if ((opcode >= IFEQ && opcode <= JSR) || opcode == IFNULL || opcode == IFNONNULL) {
      targets.add(jump(at));
    } else if (opcode == GOTO_W || opcode == JSR_W) {
      targets.add(at + code.getInt(at + 1));
    } else if (opcode == TABLESWITCH) {
      int operands = aligned(at);
      addJumps(at, operands, operands + 12, 4, targets);
    } else if (opcode == LOOKUPSWITCH) {
      int operands = aligned(at);
      addJumps(at, operands, operands + 12, 8, targets);
    }
    if (continues(opcode)) {
      targets.add(next(at));
    }
  }

  /** Where a conditional jump leads. */
  int jump(int at) {
    return at + code.getShort(at + 1);
  }

  /**
   * Where control goes from a place on as long as nothing is thrown.
   *
   * @param without jumps that are not taken: where each leads, by its place
   * @throws IOException if there is no such instruction
   */
  BitSet reached(int from, Map<Integer, Integer> without) throws IOException {
    BitSet reached = new BitSet(size());
    Deque<Integer> open = new ArrayDeque<>();
    open.add(from);
    while (!open.isEmpty()) {
      int at = open.remove();
      if (at < size() && !reached.get(at)) {
        reached.set(at);
        int not = without.getOrDefault(at, -1);
        follow(
            at,
            target -> {
              if (target != not) {
                open.add(target);
              }
            });
      }
    }
    return reached;
  }

  /** The jumps of a switch: the default's, then those of its entries. */
  private void addJumps(int at, int byDefault, int first, int step, Targets targets)
      throws IOException {
    targets.add(at + code.getInt(byDefault));
    int end = next(at);
    for (int jump = first; jump < end; jump += step) {
      targets.add(at + code.getInt(jump));
    }
  }

  private static boolean continues(int opcode) {
    return opcode != GOTO
        && opcode != GOTO_W
        && opcode != ATHROW
        && (opcode < RET || opcode > RETURN);
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
