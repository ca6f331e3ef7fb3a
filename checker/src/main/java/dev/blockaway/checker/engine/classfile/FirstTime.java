package dev.blockaway.checker.engine.classfile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ways through a method that are taken only the first time: while a field is null or
 * false that the method sets. The field may hold the value itself, or an object that does, such as
 * an {@code AtomicReference}.
 */
final class FirstTime {
  private static final int ACONST_NULL = 0x01;
  private static final int ICONST_0 = 0x03;
  private static final int ICONST_1 = 0x04;
  private static final int ILOAD = 0x15;
  private static final int ALOAD = 0x19;
  private static final int ILOAD_0 = 0x1a;
  private static final int ILOAD_3 = 0x1d;
  private static final int ALOAD_0 = 0x2a;
  private static final int ALOAD_3 = 0x2d;
  private static final int ISTORE = 0x36;
  private static final int ASTORE = 0x3a;
  private static final int ISTORE_0 = 0x3b;
  private static final int ISTORE_3 = 0x3e;
  private static final int ASTORE_0 = 0x4b;
  private static final int ASTORE_3 = 0x4e;
  private static final int DUP = 0x59;
  private static final int IFEQ = 0x99;
  private static final int IFNE = 0x9a;
  private static final int GETSTATIC = 0xb2;
  private static final int PUTSTATIC = 0xb3;
  private static final int GETFIELD = 0xb4;
  private static final int PUTFIELD = 0xb5;
  private static final int INVOKEVIRTUAL = 0xb6;
  private static final int INVOKESTATIC = 0xb8;
  private static final int INVOKEINTERFACE = 0xb9;
  private static final int CHECKCAST = 0xc0;
  private static final int IFNULL = 0xc6;
  private static final int IFNONNULL = 0xc7;

  private final Instructions code;
  private final ConstantPool constants;

  /** Where each instruction begins, in their order. */
  private final int[] starts;

  private int count;
  private final Set<Integer> set = new HashSet<>();
  private @Nullable Set<String> called;

  /**
   * A value that a field holds.
   *
   * @param field the field's constant
   * @param isStatic whether the class has the field, and not each object
   * @param setter what sets the value, with its class, where it is in an object that the field
   *     holds; null where it is the field's own
   */
  private record Value(int field, boolean isStatic, @Nullable String setter) {}

  /**
   * Where jumps lead that are taken the first time only, by their places.
   *
   * @param all those of which objects do it, too
   * @param once those that depend on static fields: they are taken once
   */
  record Jumps(Map<Integer, Integer> all, Map<Integer, Integer> once) {}

  /** Knows what the methods of the class do to its fields; all are named by their constants. */
  interface Fields {

    /** Whether a method makes a field null or false again. */
    boolean isReset(int field) throws IOException;

    /** Whether a method of this class sets a field; false for those of other classes. */
    boolean isSetBy(int method, int field) throws IOException;
  }

  private FirstTime(Instructions code, ConstantPool constants) {
    this.code = code;
    this.constants = constants;
    this.starts = new int[code.size()];
  }

  /**
   * The jumps of a method that are taken the first time only.
   *
   * @param fields what else is known of the fields
   * @throws IOException if the code is broken
   */
  static Jumps jumps(Instructions code, ConstantPool constants, Fields fields) throws IOException {
    return new FirstTime(code, constants).find(fields);
  }

  /**
   * The fields that a method sets, by their constants.
   *
   * @throws IOException if the code is broken
   */
  static Set<Integer> sets(Instructions code) throws IOException {
    Set<Integer> result = new HashSet<>();
    for (int at = 0; at < code.size(); at = code.next(at)) {
      if (isPut(code.opcode(at))) {
        result.add(code.constant(at));
      }
    }
    return result;
  }

  /**
   * The fields that a method makes null or false, or whose objects it does, by their constants.
   *
   * @throws IOException if the code is broken
   */
  static Set<Integer> resets(Instructions code, ConstantPool constants) throws IOException {
    Set<Integer> result = new HashSet<>();
    int[] before = {0, 0, 0};
    for (int at = 0; at < code.size(); at = code.next(at)) {
      int opcode = code.opcode(at);
      if (isPut(opcode) && isUnset(code.opcode(before[0]))) {
        result.add(code.constant(at));
      } else if (isCall(opcode)) {
        int holder = heldBefore(code, before, constants.method(code.constant(at)).name());
        if (holder >= 0) {
          result.add(code.constant(holder));
        }
      }
      before[2] = before[1];
      before[1] = before[0];
      before[0] = at;
    }
    return result;
  }

  /**
   * Where the object is read whose value a call forgets, by the instructions before the call, last
   * first; negative if it does not.
   */
  private static int heldBefore(Instructions code, int[] before, String method) {
    int arguments = Holders.isForgetting(method) ? 0 : method.equals(Holders.SET_AT_ONCE) ? 2 : 1;
    boolean unsets = arguments == 0 || isUnset(code.opcode(before[0]));
    return unsets && isGet(code.opcode(before[arguments])) ? before[arguments] : -1;
  }

  private Jumps find(Fields fields) throws IOException {
    List<Integer> tests = new ArrayList<>();
    for (int at = 0; at < code.size(); at = code.next(at)) {
      starts[count] = at;
      switch (code.opcode(at)) {
        case IFNULL, IFNONNULL, IFEQ, IFNE -> tests.add(count);
        case PUTFIELD, PUTSTATIC -> set.add(code.constant(at));
        default -> {}
      }
      count++;
    }
    Jumps result = new Jumps(new HashMap<>(), new HashMap<>());
    if (!tests.isEmpty()) {
      for (int test : tests) {
        addIfFirst(test, fields, result);
      }
    }
    return result;
  }

  private void addIfFirst(int test, Fields fields, Jumps result) throws IOException {
    int at = starts[test];
    int opcode = code.opcode(at);
    boolean jumpsIfUnset = opcode == IFNULL || opcode == IFEQ;
    int asked = test - 1;
    boolean isSetAtOnce = isSetAtOnce(asked);
    Boolean ofNothing = isSetAtOnce ? Boolean.TRUE : ofNothing(asked);
    Value value = null;
    if (isSetAtOnce) {
      value = value(asked - 3);
    } else if (ofNothing != null) {
      value = value(asked - 1);
    } else if (opcode == IFNULL || opcode == IFNONNULL || isBoolean(asked)) {
      value = value(asked);
    }
    if (value == null || !(isSetAtOnce || isSet(value, fields)) || fields.isReset(value.field())) {
      return;
    }
    boolean byJump = jumpsIfUnset != Boolean.TRUE.equals(ofNothing);
    int target = byJump ? code.jump(at) : code.next(at);
    if (!leads(target, at)) {
      result.all().put(at, target);
      if (value.isStatic()) {
        result.once().put(at, target);
      }
    }
  }

  /** Whether the method sets a value, or another one of the class that it calls does. */
  private boolean isSet(Value value, Fields fields) throws IOException {
    String setter = value.setter();
    if (setter != null) {
      return called().contains(setter)
          || called().contains(setter.replace("#set", '#' + Holders.SET_AT_ONCE));
    }
    boolean result = set.contains(value.field());
    for (int i = 0; i < count && !result; i++) {
      int opcode = opcode(i);
      result =
          opcode >= INVOKEVIRTUAL
              && opcode <= INVOKESTATIC
              && fields.isSetBy(constant(i), value.field());
    }
    return result;
  }

  /** The methods that are called on objects, with the classes that they are called on. */
  private Set<String> called() {
    if (called == null) {
      called = new HashSet<>();
      for (int i = 0; i < count; i++) {
        if (isCall(opcode(i))) {
          called.add(call(i).owner() + '#' + call(i).name());
        }
      }
    }
    return called;
  }

  /** Whether one place can be reached from another: what waits in a loop waits each time. */
  private boolean leads(int from, int to) throws IOException {
    return code.reached(from, Map.of()).get(to);
  }

  /** Whether an instruction is {@code compareAndSet(false, true)} of a field's object. */
  private boolean isSetAtOnce(int index) {
    return index >= 3
        && isCall(opcode(index))
        && opcode(index - 1) == ICONST_1
        && opcode(index - 2) == ICONST_0
        && call(index).name().equals(Holders.SET_AT_ONCE);
  }

  /** What a question that an instruction asks answers of nothing; null if it asks none. */
  private @Nullable Boolean ofNothing(int index) {
    return (index >= 1 && (opcode(index) == INVOKESTATIC || isCall(opcode(index))))
        ? Holders.ofNothing(call(index).name())
        : null;
  }

  /** Whether what an instruction leaves is a boolean: an int that is 0 may be a count. */
  private boolean isBoolean(int index) {
    if (index < 0) {
      return false;
    }
    int opcode = opcode(index);
    if (isGet(opcode)) {
      return constants.isBoolean(constant(index));
    }
    if (isCall(opcode)) {
      return call(index).descriptor().endsWith(")Z");
    }
    return opcode == ILOAD || (opcode >= ILOAD_0 && opcode <= ILOAD_3);
  }

  /**
   * The value that an instruction leaves on the stack, if a field of the object or class has it.
   */
  private @Nullable Value value(int index) {
    if (index < 0) {
      return null;
    }
    int opcode = opcode(index);
    if (opcode == GETSTATIC || (opcode == GETFIELD && index > 0 && opcode(index - 1) == ALOAD_0)) {
      return new Value(constant(index), opcode == GETSTATIC, null);
    }
    if (opcode == CHECKCAST) {
      return value(index - 1);
    }
    if (isCall(opcode)) {
      return heldValue(index);
    }
    return stored(index) >= 0
        ? (opcode(index - 1) == DUP ? value(index - 2) : null)
        : storedBefore(index, loaded(index));
  }

  /** The value of a local variable, by the assignment that is written last before its use. */
  private @Nullable Value storedBefore(int index, int local) {
    for (int i = index - 1; i > 0 && local >= 0; i--) {
      if (stored(i) == local) {
        return value(opcode(i - 1) == DUP ? i - 2 : i - 1);
      }
    }
    return null;
  }

  private int stored(int index) {
    return local(index, ISTORE, ISTORE_0, ISTORE_3, ASTORE, ASTORE_0, ASTORE_3);
  }

  private int loaded(int index) {
    return local(index, ILOAD, ILOAD_0, ILOAD_3, ALOAD, ALOAD_0, ALOAD_3);
  }

  /** The value that a getter of a field's object returns. */
  private @Nullable Value heldValue(int index) {
    Value holder = index > 0 && isGet(opcode(index - 1)) ? value(index - 1) : null;
    Invocation getter = call(index);
    String property = Holders.property(getter.name());
    return holder == null || property == null || !getter.descriptor().startsWith("()")
        ? null
        : new Value(holder.field(), holder.isStatic(), getter.owner() + "#set" + property);
  }

  /** The number of the local variable that an instruction reads or writes; negative if none. */
  private int local(int index, int i, int i0, int i3, int a, int a0, int a3) {
    int opcode = opcode(index);
    if (opcode == i || opcode == a) {
      return code.opcode(starts[index] + 1);
    }
    if (opcode >= i0 && opcode <= i3) {
      return opcode - i0;
    }
    return opcode >= a0 && opcode <= a3 ? opcode - a0 : -1;
  }

  private int opcode(int index) {
    return code.opcode(starts[index]);
  }

  private int constant(int index) {
    return code.constant(starts[index]);
  }

  private Invocation call(int index) {
    return constants.method(constant(index));
  }

  private static boolean isUnset(int opcode) {
    return opcode == ACONST_NULL || opcode == ICONST_0;
  }

  private static boolean isGet(int opcode) {
    return opcode == GETFIELD || opcode == GETSTATIC;
  }

  private static boolean isPut(int opcode) {
    return opcode == PUTFIELD || opcode == PUTSTATIC;
  }

  private static boolean isCall(int opcode) {
    return opcode == INVOKEVIRTUAL || opcode == INVOKEINTERFACE;
  }
}
