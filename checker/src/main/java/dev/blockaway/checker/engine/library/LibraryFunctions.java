package dev.blockaway.checker.engine.library;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.blockaway.checker.engine.classfile.Invocation;
import dev.blockaway.checker.engine.classfile.Operands;
import dev.blockaway.checker.engine.classfile.Operands.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The functions of class files that run where they are made: those that a method gives to another
 * one which calls them at once, and those of a stream that is used up in the same method.
 */
public final class LibraryFunctions {
  /** How many lambdas around a lambda are entered. */
  private static final int MAX_DEPTH = 4;

  /** What compilers call the methods that they make of lambdas. */
  private static final String LAMBDA = "lambda$";

  private final LibraryClasses classes;
  private final LibraryOperators operators;

  LibraryFunctions(LibraryClasses classes, LibraryOperators operators) {
    this.classes = classes;
    this.operators = operators;
  }

  /** Code of a method or lambda. */
  private record Body(
      ClassSymbol owner, List<Invocation> calls, List<Operands> operands, int depth) {}

  /**
   * The calls of a method, and with them those of the functions that it makes and that run then.
   *
   * @param own the calls of the method's own code
   */
  public List<Invocation> withThoseOfFunctions(
      MethodSymbol method, ClassSymbol owner, List<Invocation> own) {
    String name = method.name.toString();
    String descriptor = classes.descriptor(method);
    if (!classes.mayMakeFunctions(owner, name, descriptor)) {
      return own;
    }
    List<Invocation> result = new ArrayList<>(own);
    addFunctions(new Body(owner, own, classes.flow(owner, name, descriptor).operands(), 0), result);
    return result;
  }

  /** Where values cannot be followed, there are no operands. */
  private void addFunctions(Body body, List<Invocation> result) {
    for (int i = 0; i < body.operands.size(); i++) {
      Invocation.When when = when(body.calls.get(i));
      for (Value.Function function : runAtOnce(i, body)) {
        add(function.body().made(when), body, result);
      }
    }
  }

  /** What is computed because it is not there yet is computed once for each key. */
  private static Invocation.When when(Invocation call) {
    return call.name().equals("computeIfAbsent") && call.when() == Invocation.When.ANY_TIME
        ? Invocation.When.FIRST_TIME
        : call.when();
  }

  /** The body of a lambda counts as written where the lambda is. */
  private void add(Invocation function, Body around, List<Invocation> result) {
    ClassSymbol owner = around.owner;
    String name = function.name();
    String descriptor = function.descriptor();
    if (!name.contains(LAMBDA) || !function.owner().equals(owner.flatName().toString())) {
      result.add(function);
      return;
    }
    List<Invocation> calls =
        around.depth == MAX_DEPTH ? null : classes.calls(owner, name, descriptor);
    if (calls != null) {
      calls.forEach(call -> result.add(call.made(function.when())));
      List<Operands> operands = classes.flow(owner, name, descriptor).operands();
      addFunctions(new Body(owner, calls, operands, around.depth + 1), result);
    }
  }

  /** The functions that a call runs before it returns. */
  private List<Value.Function> runAtOnce(int index, Body body) {
    List<Value.Function> result = new ArrayList<>();
    Invocation call = body.calls.get(index);
    Operands operands = body.operands.get(index);
    if (operands.receiver() instanceof Value.Function function) {
      result.add(function);
    }
    if (operands.receiver() instanceof Value.Returned returned
        && !operators.isLazy(call, body.owner)) {
      addCarried(returned.call(), body, result);
    }
    for (int i = 0; i < operands.arguments().size(); i++) {
      if (operands.arguments().get(i) instanceof Value.Function function
          && operators.runs(call, i, body.owner)) {
        result.add(function);
      }
    }
    return result;
  }

  /** The functions that come with what a call has returned. */
  private void addCarried(int index, Body body, List<Value.Function> result) {
    Invocation call = body.calls.get(index);
    Operands operands = body.operands.get(index);
    for (int i = 0; i < operands.arguments().size(); i++) {
      if (operands.arguments().get(i) instanceof Value.Function function
          && operators.carries(call, i, body.owner)) {
        result.add(function);
      }
    }
    if (operands.receiver() instanceof Value.Returned returned
        && operators.isLazy(call, body.owner)) {
      addCarried(returned.call(), body, result);
    }
  }
}
