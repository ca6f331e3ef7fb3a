package dev.blockaway.checker.engine.classfile;

import dev.blockaway.checker.engine.classfile.Operands.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows functions through a method's code: from where one is made, or was given to the method, to
 * the call that gets it. It goes over the code once, in its order, and does on a stack what the
 * instructions do; a value that depends on the way that was taken is not told apart, nor is a
 * variable that is set more than once.
 */
final class OperandReader {
  private static final int ALOAD = 0x19;
  private static final int ALOAD_0 = 0x2a;
  private static final int ALOAD_3 = 0x2d;
  private static final int ISTORE = 0x36;
  private static final int ASTORE = 0x3a;
  private static final int ISTORE_0 = 0x3b;
  private static final int ASTORE_0 = 0x4b;
  private static final int ASTORE_3 = 0x4e;
  private static final int AASTORE = 0x53;
  private static final int DUP = 0x59;
  private static final int DUP_X1 = 0x5a;
  private static final int DUP_X2 = 0x5b;
  private static final int DUP2 = 0x5c;
  private static final int DUP2_X1 = 0x5d;
  private static final int DUP2_X2 = 0x5e;
  private static final int SWAP = 0x5f;
  private static final int ARETURN = 0xb0;
  private static final int GETSTATIC = 0xb2;
  private static final int PUTSTATIC = 0xb3;
  private static final int GETFIELD = 0xb4;
  private static final int PUTFIELD = 0xb5;
  private static final int INVOKEVIRTUAL = 0xb6;
  private static final int INVOKESTATIC = 0xb8;
  private static final int INVOKEINTERFACE = 0xb9;
  private static final int INVOKEDYNAMIC = 0xba;
  private static final int CHECKCAST = 0xc0;
  private static final int WIDE = 0xc4;
  private static final int MULTIANEWARRAY = 0xc5;

  private final Instructions code;
  private final ConstantPool constants;
  private final Functions functions;
  private final Map<Integer, Value> locals = new HashMap<>();
  private final Map<Integer, Integer> stores = new HashMap<>();
  private final Map<Integer, List<Value>> atTargets = new HashMap<>();
  private final List<Operands> result = new ArrayList<>();
  private final Set<Integer> kept = new HashSet<>();
  private List<Value> stack = new ArrayList<>();
  private boolean isReached = true;

  /** Knows the functions that instructions make. */
  interface Functions {

    /**
     * The function that an instruction makes; {@link Value#OTHER} if it makes something else.
     *
     * @param constant index of the instruction's constant
     * @param at offset of the instruction
     */
    Value made(int constant, int at);
  }

  private OperandReader(Instructions code, ConstantPool constants, Functions functions) {
    this.code = code;
    this.constants = constants;
    this.functions = functions;
  }

  /** Whether some code may make functions. */
  static boolean mayMakeFunctions(Instructions code) throws IOException {
    for (int at = 0; at < code.size(); at = code.next(at)) {
      if (code.opcode(at) == INVOKEDYNAMIC) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where functions go in the code of a method.
   *
   * @param descriptor of the method
   * @param isStatic whether it has no receiver
   * @param handlers where exceptions are caught
   * @throws IOException if the code is broken
   */
  static Flow read(
      Instructions code,
      ConstantPool constants,
      Functions functions,
      String descriptor,
      boolean isStatic,
      List<Integer> handlers)
      throws IOException {
    OperandReader reader = new OperandReader(code, constants, functions);
    reader.setParameters(descriptor, isStatic);
    handlers.forEach(
        handler -> reader.atTargets.put(handler, new ArrayList<>(List.of(Value.OTHER))));
    reader.countStores();
    reader.read();
    return new Flow(reader.result, reader.kept);
  }

  private void setParameters(String descriptor, boolean isStatic) {
    int local = isStatic ? 0 : 1;
    int parameter = 0;
    for (String type : Descriptors.parameters(descriptor)) {
      locals.put(local, new Value.Given(parameter));
      stores.put(local, 1);
      local += Descriptors.places(type);
      parameter++;
    }
  }

  private void countStores() throws IOException {
    for (int at = 0; at < code.size(); at = code.next(at)) {
      int local = stored(at);
      if (local >= 0) {
        stores.merge(local, 1, Integer::sum);
      }
    }
  }

  private void read() throws IOException {
    for (int at = 0; at < code.size(); at = code.next(at)) {
      arrive(at);
      run(at);
      leave(at);
    }
  }

  private void arrive(int at) throws IOException {
    List<Value> recorded = atTargets.get(at);
    if (!isReached) {
      stack = recorded == null ? new ArrayList<>() : new ArrayList<>(recorded);
    } else if (recorded != null) {
      merge(recorded, stack);
    }
  }

  private void leave(int at) throws IOException {
    int next = code.next(at);
    List<Integer> targets = new ArrayList<>(2);
    code.follow(at, targets::add);
    isReached = targets.contains(next);
    for (int target : targets) {
      if (target > next) {
        List<Value> recorded = atTargets.get(target);
        if (recorded == null) {
          atTargets.put(target, new ArrayList<>(stack));
        } else {
          merge(stack, recorded);
        }
      }
    }
  }

  private void merge(List<Value> from, List<Value> into) throws IOException {
    if (from.size() != into.size()) {
      throw new IOException("stacks of different heights");
    }
    for (int i = 0; i < into.size(); i++) {
      if (from.get(i) != into.get(i)) {
        keep(from.get(i));
        keep(into.get(i));
        into.set(i, Value.OTHER);
      }
    }
  }

  private void run(int at) throws IOException {
    int opcode = code.opcode(at);
    int local = loaded(at);
    if (local >= 0) {
      stack.add(
          stores.getOrDefault(local, 0) == 1
              ? locals.getOrDefault(local, Value.OTHER)
              : Value.OTHER);
    } else if (isObjectStore(opcode)) {
      store(stored(at));
    } else if (opcode >= DUP && opcode <= SWAP) {
      copy(opcode);
    } else if (opcode >= GETSTATIC && opcode <= PUTFIELD) {
      access(opcode, Descriptors.places(constants.fieldType(code.constant(at))));
    } else if (opcode >= INVOKEVIRTUAL && opcode <= INVOKEINTERFACE) {
      call(opcode, constants.method(code.constant(at)).descriptor());
    } else if (opcode == INVOKEDYNAMIC) {
      String descriptor = constants.dynamicType(code.constant(at));
      capture(descriptor, functions.made(code.constant(at), at));
    } else if (opcode == WIDE) {
      change(code.opcode(at + 1));
    } else if (opcode == MULTIANEWARRAY) {
      pop(code.opcode(at + 3));
      stack.add(Value.OTHER);
    } else if (opcode != CHECKCAST) {
      change(opcode);
    }
  }

  private void store(int local) {
    Value value = pop();
    locals.put(local, value);
    if (stores.getOrDefault(local, 0) != 1) {
      keep(value);
    }
  }

  private void change(int opcode) {
    if (opcode == ASTORE || opcode == AASTORE || opcode == ARETURN) {
      keep(stack.get(stack.size() - 1));
    }
    pop(StackEffects.takes(opcode));
    pushOther(StackEffects.leaves(opcode));
  }

  private void access(int opcode, int places) {
    switch (opcode) {
      case GETSTATIC -> pushOther(places);
      case GETFIELD -> {
        pop();
        pushOther(places);
      }
      case PUTSTATIC -> keep(places);
      default -> {
        keep(places);
        pop();
      }
    }
  }

  private void call(int opcode, String descriptor) {
    List<String> parameters = Descriptors.parameters(descriptor);
    Value[] arguments = new Value[parameters.size()];
    for (int i = arguments.length - 1; i >= 0; i--) {
      pop(Descriptors.places(parameters.get(i)) - 1);
      arguments[i] = pop();
    }
    Value receiver = opcode == INVOKESTATIC ? Value.OTHER : pop();
    result.add(new Operands(receiver, Arrays.asList(arguments)));
    push(Descriptors.returned(descriptor), new Value.Returned(result.size() - 1));
  }

  /** The instructions that copy or exchange the uppermost values. */
  private void copy(int opcode) {
    switch (opcode) {
      case DUP -> insert(1, 0);
      case DUP_X1 -> insert(1, 1);
      case DUP_X2 -> insert(1, 2);
      case DUP2 -> insert(2, 0);
      case DUP2_X1 -> insert(2, 1);
      case DUP2_X2 -> insert(2, 2);
      default -> {
        Value upper = pop();
        stack.add(stack.size() - 1, upper);
      }
    }
  }

  /** Copies the uppermost values, and puts the copies below themselves and some others. */
  private void insert(int count, int below) {
    List<Value> copied = new ArrayList<>(stack.subList(stack.size() - count, stack.size()));
    stack.addAll(stack.size() - count - below, copied);
  }

  private void push(String type, Value value) {
    int places = Descriptors.places(type);
    if (places == 1) {
      stack.add(value);
    } else {
      pushOther(places);
    }
  }

  private void pushOther(int places) {
    for (int i = 0; i < places; i++) {
      stack.add(Value.OTHER);
    }
  }

  /** A string that is put together captures nothing. */
  private void capture(String descriptor, Value made) {
    for (String type : Descriptors.parameters(descriptor)) {
      if (made == Value.OTHER) {
        pop(Descriptors.places(type));
      } else {
        keep(Descriptors.places(type));
      }
    }
    push(Descriptors.returned(descriptor), made);
  }

  private void keep(int places) {
    for (int i = 0; i < places; i++) {
      keep(pop());
    }
  }

  private void keep(Value value) {
    if (value instanceof Value.Given given) {
      kept.add(given.parameter());
    }
  }

  private Value pop() {
    return stack.remove(stack.size() - 1);
  }

  private void pop(int places) {
    for (int i = 0; i < places; i++) {
      pop();
    }
  }

  private static boolean isObjectStore(int opcode) {
    return opcode == ASTORE || (opcode >= ASTORE_0 && opcode <= ASTORE_3);
  }

  /** The number of the variable from which an object is read; negative if none is. */
  private int loaded(int at) {
    int opcode = code.opcode(at);
    if (opcode == ALOAD) {
      return code.opcode(at + 1);
    }
    return opcode >= ALOAD_0 && opcode <= ALOAD_3 ? opcode - ALOAD_0 : -1;
  }

  /** The number of the variable that is set; negative if none is. */
  private int stored(int at) {
    int opcode = code.opcode(at);
    if (opcode >= ISTORE && opcode <= ASTORE) {
      return code.opcode(at + 1);
    }
    if (opcode == WIDE) {
      boolean sets = code.opcode(at + 1) >= ISTORE && code.opcode(at + 1) <= ASTORE;
      return sets ? code.constant(at + 1) : -1;
    }
    return opcode >= ISTORE_0 && opcode <= ASTORE_3 ? (opcode - ISTORE_0) % 4 : -1;
  }
}
