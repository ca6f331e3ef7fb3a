package dev.blockaway.checker.engine.classfile;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

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
   */
  static List<Invocation> read(
      byte[] code, boolean catches, LineNumbers lines, ConstantPool constants) throws IOException {
    List<Invocation> calls = new ArrayList<>();
    Instructions instructions = new Instructions(code);
    BitSet regular = catches ? reachedWithoutException(instructions) : new BitSet();
    for (int at = 0; at < code.length; at = instructions.next(at)) {
      int opcode = instructions.opcode(at);
      if (opcode >= INVOKEVIRTUAL && opcode <= INVOKEINTERFACE) {
        calls.add(
            constants.method(
                instructions.constant(at),
                lines.at(at),
                binding(opcode),
                catches && !regular.get(at)));
      }
    }
    return calls;
  }

  private static BitSet reachedWithoutException(Instructions instructions) throws IOException {
    BitSet reached = new BitSet(instructions.size());
    Deque<Integer> open = new ArrayDeque<>();
    open.add(0);
    while (!open.isEmpty()) {
      int at = open.remove();
      if (at < instructions.size() && !reached.get(at)) {
        reached.set(at);
        instructions.follow(at, open::add);
      }
    }
    return reached;
  }

  private static Invocation.Binding binding(int opcode) {
    return switch (opcode) {
      case INVOKESPECIAL -> Invocation.Binding.SPECIAL;
      case INVOKESTATIC -> Invocation.Binding.STATIC;
      default -> Invocation.Binding.VIRTUAL;
    };
  }
}
