package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.context.FunctionalValues;
import dev.blockaway.checker.engine.library.Stops;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Choices;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies a call in source code may run. The surest knowledge wins: the named method where no
 * other can run, the class of an object whose creation is in sight, the functions that a variable
 * may hold, the only bean of an injected type, and at last every implementation that is known. What
 * an object asks itself stays within its class: the steps of a template are those of that class.
 */
final class Dispatch {
  private final Program program;
  private final Hierarchy hierarchy;
  private final FunctionalValues functions;
  private final ReceiverTypes receivers;
  private final Implementors implementors;
  private final Beans beans;
  private final Bodies bodies;
  private final Stops stops;

  Dispatch(
      Program program,
      Hierarchy hierarchy,
      FunctionalValues functions,
      Implementors implementors,
      Bodies bodies,
      Stops stops) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.functions = functions;
    this.receivers = new ReceiverTypes(program);
    this.implementors = implementors;
    this.beans = new Beans(program, hierarchy, functions);
    this.bodies = bodies;
    this.stops = stops;
  }

  /**
   * What runs: of several any one; empty if nothing that can be followed.
   *
   * @param caller the class of the object that the calling code runs on; null if it is not known
   */
  List<Node> targets(Call call, @Nullable ClassSymbol caller) {
    JCExpression receiver = call.receiverExpression();
    if (receiver != null
        && isFunctional(call.callee())
        && isChosenHere(receiver)
        && receivers.of(receiver).isEmpty()) {
      List<Code> chosen = functions.of(receiver, call.callee().owner.enclClass());
      if (!chosen.isEmpty()) {
        return chosen.stream()
            .filter(function -> !program.isMadeOffLoop(function))
            .flatMap(function -> Stream.ofNullable(bodies.of(function)))
            .toList();
      }
    }
    Node target = target(call, caller);
    return target == null ? List.of() : List.of(target);
  }

  /** Whether the calling code itself takes one of several functions: somebody takes each way. */
  private boolean isChosenHere(JCExpression receiver) {
    if (!(TreeInfo.symbol(TreeInfo.skipParens(receiver)) instanceof VarSymbol variable)) {
      return Choices.of(receiver).size() > 1;
    }
    List<JCExpression> values = new ArrayList<>();
    program.values(variable).forEach(value -> values.addAll(Choices.of(value)));
    return variable.owner instanceof MethodSymbol
        && program.iterated(variable) == null
        && values.size() > 1;
  }

  private @Nullable Node target(Call call, @Nullable ClassSymbol caller) {
    MethodSymbol callee = call.callee();
    ClassSymbol same = caller != null && isOfSameObject(call, caller) ? caller : null;
    if (isStaticallyBound(callee) || isSuper(call.receiverExpression())) {
      return bodies.of(callee, same != null ? same : self(call));
    }
    JCExpression receiver = call.receiverExpression();
    List<ClassSymbol> exact = receivers.of(receiver);
    if (!exact.isEmpty()) {
      return bodies.oneOf(implementations(callee, exact));
    }
    if (receiver != null && isFunctional(callee)) {
      List<Implementation> values =
          functions.of(receiver, callee.owner.enclClass()).stream()
              .map(Implementation::of)
              .toList();
      if (!values.isEmpty()) {
        return bodies.oneOf(values);
      }
    }
    return virtual(call, receiver, same != null ? same : receiverType(call));
  }

  /** Whether a call goes to the object that the calling code runs on, or to one around it. */
  static boolean isOnThis(Call call) {
    JCExpression receiver = call.receiverExpression();
    return !call.callee().isStatic()
        && !call.callee().isConstructor()
        && (receiver == null || isSuper(receiver) || ReceiverTypes.isThis(receiver));
  }

  private boolean isOfSameObject(Call call, ClassSymbol caller) {
    return isOnThis(call) && caller.isSubClass(call.callee().owner, hierarchy.types());
  }

  /** Whether no other method than the named one can run. */
  static boolean isStaticallyBound(MethodSymbol callee) {
    return callee.isStatic()
        || callee.isConstructor()
        || (callee.flags() & (Flags.PRIVATE | Flags.FINAL)) != 0
        || (callee.owner.flags() & Flags.FINAL) != 0;
  }

  static boolean isSuper(@Nullable JCExpression receiver) {
    return receiver != null
        && TreeInfo.name(receiver) != null
        && TreeInfo.name(receiver).contentEquals("super");
  }

  /** The class of the object that a final, private or super method runs on. */
  private static @Nullable ClassSymbol self(Call call) {
    MethodSymbol callee = call.callee();
    if (callee.isStatic() || callee.isConstructor()) {
      return null;
    }
    TypeSymbol type = isSuper(call.receiverExpression()) ? call.in().owner() : call.receiver().tsym;
    return type instanceof ClassSymbol self && isConcrete(self) ? self : null;
  }

  private List<Implementation> implementations(MethodSymbol callee, List<ClassSymbol> exact) {
    return exact.stream()
        .map(type -> Implementation.of(type, hierarchy.implementation(callee, type)))
        .toList();
  }

  private boolean isFunctional(MethodSymbol callee) {
    return Bodies.isAbstract(callee)
        && hierarchy.functionalMethod(callee.owner.enclClass()) == callee;
  }

  private @Nullable Node virtual(Call call, @Nullable JCExpression receiver, ClassSymbol type) {
    MethodSymbol callee = call.callee();
    if (stops.contains(type)) {
      return bodies.of(callee, null);
    }
    if (!implementors.isOfThisModule(type) && isConcrete(type)) {
      return bodies.oneOf(implementations(callee, List.of(type)));
    }
    Targets all = implementors.of(callee, type);
    List<Implementation> injected = beans.injected(callee, type, all, receiver);
    if (injected != null) {
      return bodies.oneOf(injected);
    }
    boolean hasOwnBodyOnly = !Bodies.isAbstract(callee) && all.isEmpty();
    return hasOwnBodyOnly ? bodies.of(callee, null) : bodies.oneOf(all);
  }

  /** The receiver's static type; the callee's owner where that is a type variable or the like. */
  private static ClassSymbol receiverType(Call call) {
    return call.receiver().tsym instanceof ClassSymbol type && !call.receiver().isCompound()
        ? type
        : call.callee().owner.enclClass();
  }

  static boolean isConcrete(ClassSymbol type) {
    return (type.flags() & (Flags.ABSTRACT | Flags.INTERFACE)) == 0;
  }
}
