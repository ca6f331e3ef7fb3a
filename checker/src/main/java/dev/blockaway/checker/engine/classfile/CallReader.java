package dev.blockaway.checker.engine.classfile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Finds the call instructions in a method's code. */
final class CallReader {
  private static final int INVOKEVIRTUAL = 0xb6;
  private static final int INVOKESPECIAL = 0xb7;
  private static final int INVOKESTATIC = 0xb8;
  private static final int INVOKEINTERFACE = 0xb9;

  private CallReader() {}

  /**
   * The calls in the order of the code.
   *
   * @param catches whether the method catches exceptions
   * @param fields as in {@link FirstTime#jumps}
   */
  static List<Invocation> read(
      byte[] code,
      boolean catches,
      LineNumbers lines,
      ConstantPool constants,
      FirstTime.Fields fields)
      throws IOException {
    List<Invocation> calls = new ArrayList<>();
    Instructions instructions = new Instructions(code);
    FirstTime.Jumps firstTime = FirstTime.jumps(instructions, constants, fields);
    BitSet regular = catches ? instructions.reached(0, Map.of()) : new BitSet();
    boolean asks = !firstTime.all().isEmpty();
    BitSet anyTime = asks ? instructions.reached(0, firstTime.all()) : regular;
    BitSet oftenOrByObject =
        firstTime.once().isEmpty() ? regular : instructions.reached(0, firstTime.once());
    for (int at = 0; at < code.length; at = instructions.next(at)) {
      int opcode = instructions.opcode(at);
      if (opcode >= INVOKEVIRTUAL && opcode <= INVOKEINTERFACE) {
        calls.add(
            constants.method(
                instructions.constant(at),
                lines.at(at),
                binding(opcode),
                catches && !regular.get(at)
                    ? Invocation.When.AFTER_EXCEPTION
                    : !asks || anyTime.get(at)
                        ? Invocation.When.ANY_TIME
                        : firstTime.once().isEmpty() || oftenOrByObject.get(at)
                            ? Invocation.When.FIRST_TIME
                            : Invocation.When.ONCE));
      }
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
}
