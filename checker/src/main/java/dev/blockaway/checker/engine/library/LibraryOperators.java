package dev.blockaway.checker.engine.library;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import dev.blockaway.catalog.Answer;
import dev.blockaway.catalog.ContextRule;
import dev.blockaway.checker.engine.classfile.Descriptors;
import dev.blockaway.checker.engine.classfile.Flow;
import dev.blockaway.checker.engine.classfile.Invocation;
import dev.blockaway.checker.engine.classfile.Operands;
import dev.blockaway.checker.engine.classfile.Operands.Value;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What methods of class files do with functions: by the rules, and else by their own code. */
public final class LibraryOperators {
  private final LibraryClasses classes;
  private final FrameworkRules rules;
  private final Hierarchy hierarchy;
  private final Stops stops;
  private final Map<MethodSymbol, Map<Integer, Boolean>> runs = new HashMap<>();

  LibraryOperators(LibraryClasses classes, FrameworkRules rules, Hierarchy hierarchy, Stops stops) {
    this.classes = classes;
    this.rules = rules;
    this.hierarchy = hierarchy;
    this.stops = stops;
  }

  /**
   * Whether a call runs a function that it is given before it returns.
   *
   * @param index of the argument
   * @param from the class that makes the call
   */
  boolean runs(Invocation call, int index, ClassSymbol from) {
    Answer answer = answer(call, index, from);
    MethodSymbol callee = answer == null ? callee(call, from) : null;
    return callee == null ? answer == Answer.IN_PLACE : runs(callee, index);
  }

  /** Whether a function that a call is given comes with what it returns, and waits there. */
  boolean carries(Invocation call, int index, ClassSymbol from) {
    return answer(call, index, from) == Answer.CARRIED;
  }

  /** Whether a call only adds to what it is called on: the functions that came with it wait. */
  boolean isLazy(Invocation call, ClassSymbol from) {
    int parameters = Descriptors.parameters(call.descriptor()).size();
    for (int i = 0; i < parameters; i++) {
      if (carries(call, i, from)) {
        return true;
      }
    }
    MethodSymbol callee = callee(call, from);
    return callee != null
        && hierarchy
            .supertypes((TypeSymbol) callee.owner)
            .contains(callee.getReturnType().tsym.getQualifiedName().toString());
  }

  private @Nullable MethodSymbol callee(Invocation call, ClassSymbol from) {
    ClassSymbol owner = classes.find(call.owner(), from);
    return owner == null ? null : classes.method(owner, call.name(), call.descriptor());
  }

  /** What a rule says of a function that a call is given; null if none speaks of it. */
  private @Nullable Answer answer(Invocation call, int index, ClassSymbol from) {
    MethodSymbol callee = callee(call, from);
    ClassSymbol receiver = classes.find(call.owner(), from);
    ContextRule rule =
        callee == null || receiver == null ? null : rules.argument(callee, receiver, index);
    return rule == null || (rule.parameter() < 0 && takesAnyValue(call, index))
        ? null
        : rule.answer();
  }

  /** Whether a parameter is no function by its type: what is given there is not run. */
  private static boolean takesAnyValue(Invocation call, int index) {
    return Descriptors.parameters(call.descriptor()).get(index).equals("Ljava/lang/Object;");
  }

  /**
   * Whether a method runs a function that it is given before it returns, as far as its own code
   * says so: not if the method has none, nor if it hands the function to somebody else as well.
   *
   * @param index of the parameter in the method's descriptor
   */
  public boolean runs(MethodSymbol method, int index) {
    if (!(method.owner instanceof ClassSymbol owner) || stops.contains(owner)) {
      return false;
    }
    Map<Integer, Boolean> known = runs.computeIfAbsent(method, key -> new HashMap<>());
    Boolean answer = known.get(index);
    if (answer == null) {
      known.put(index, false); // what calls itself runs nothing by that
      answer = findRuns(method, owner, index);
      known.put(index, answer);
    }
    return answer;
  }

  /**
   * It must not be handed on to what does not run it as well: a method that runs some functions
   * itself and has others run looks first whether it may block.
   */
  private boolean findRuns(MethodSymbol method, ClassSymbol owner, int index) {
    String name = method.name.toString();
    String descriptor = classes.descriptor(method);
    List<Invocation> calls = classes.calls(owner, name, descriptor);
    Flow flow = calls == null ? Flow.UNKNOWN : classes.flow(owner, name, descriptor);
    List<Operands> operands = flow.operands();
    if (calls == null || operands.size() != calls.size() || flow.kept().contains(index)) {
      return false;
    }
    boolean result = false;
    for (int i = 0; i < calls.size(); i++) {
      Invocation call = calls.get(i);
      boolean isSure = call.when() == Invocation.When.ANY_TIME;
      for (int argument : taking(index, call, operands.get(i))) {
        if (!runs(call, argument, owner)) {
          return false;
        }
        result |= isSure;
      }
      result |= isSure && isGiven(operands.get(i).receiver(), index) && isOfFunction(call, owner);
    }
    return result;
  }

  /**
   * The arguments of a call that are what a method was given. Static methods that take any value
   * look at it, such as {@code Objects.requireNonNull(..)}; others keep it, such as a queue.
   */
  private static List<Integer> taking(int index, Invocation call, Operands operands) {
    List<Integer> result = new ArrayList<>(1);
    for (int i = 0; i < operands.arguments().size(); i++) {
      if (isGiven(operands.arguments().get(i), index)
          && !(call.binding() == Invocation.Binding.STATIC && takesAnyValue(call, i))) {
        result.add(i);
      }
    }
    return result;
  }

  private static boolean isGiven(Value value, int index) {
    return value instanceof Value.Given given && given.parameter() == index;
  }

  /** Whether a call is made through the one abstract method of a functional interface. */
  private boolean isOfFunction(Invocation call, ClassSymbol from) {
    MethodSymbol callee = callee(call, from);
    return callee != null && hierarchy.functionalMethod((TypeSymbol) callee.owner) == callee;
  }
}
