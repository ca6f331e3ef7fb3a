package dev.blockaway.checker.engine.context;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.blockaway.checker.engine.context.Verdict.Where;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a method runs of which nothing says so but the calls of it in this program. */
final class Callers {
  private static final Verdict OFF_LOOP = Verdict.allowed("a guard keeps it off event loops");

  private final Program program;
  private final Hierarchy hierarchy;
  private final ContextResolver contexts;
  private final Implementations implementations;
  private final Answers answers;

  /** Where a method is called from. */
  private record Question(Code method) {
    @Override
    public int hashCode() {
      return method.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Question question && question.method == method;
    }
  }

  Callers(Program program, Hierarchy hierarchy, ContextResolver contexts, Answers answers) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.contexts = contexts;
    this.implementations = new Implementations(program, hierarchy);
    this.answers = answers;
  }

  /**
   * Where a reactive method runs: on an event loop if one of its callers surely does, where
   * blocking is allowed if all of them may block, else where it is declared to.
   */
  Verdict of(Code method) {
    Verdict verdict = called(method);
    return verdict.isAllowed() && !verdict.equals(Verdict.CIRCLE)
        ? new Verdict(verdict.where(), "every caller may block")
        : verdict;
  }

  /** The same for any method of which nothing else says where it runs. */
  private Verdict called(Code method) {
    return answers.of(
        new Question(method),
        Verdict.CIRCLE,
        Answers::essence,
        () -> {
          Verdict worst = worst(method);
          return worst == null || isOpen(worst) ? contexts.declared(method) : worst;
        });
  }

  private static boolean isOpen(Verdict verdict) {
    return verdict.where() == Where.UNKNOWN || verdict.where() == Where.REACTIVE_METHOD;
  }

  /** The worst place that a method is called from; null if it is not called. */
  private @Nullable Verdict worst(Code code) {
    MethodSymbol method = Objects.requireNonNull(code.method());
    Verdict worst = null;
    for (Call call : answers.entering(contexts.callers(method))) {
      Verdict verdict = answers.outside(call, () -> at(call, method));
      worst = worst == null ? verdict : worse(worst, verdict);
    }
    return worst;
  }

  /** Of callers that are equally bad one is told, whichever file comes first. */
  private static Verdict worse(Verdict one, Verdict other) {
    boolean isEarlier =
        one.where() == other.where()
            && !one.equals(Verdict.CIRCLE)
            && !other.equals(Verdict.CIRCLE)
            && other.reason().compareTo(one.reason()) < 0;
    return isEarlier ? other : one.worse(other);
  }

  private Verdict at(Call call, MethodSymbol method) {
    if (call.facts().offLoop()) {
      return OFF_LOOP;
    }
    Code caller = call.in();
    boolean isCalled = isKnownByCalls(caller);
    Verdict verdict = isCalled ? called(caller) : contexts.of(caller);
    if (isOpen(verdict) || verdict.isAllowed()) {
      return verdict;
    }
    if (!isSure(call, method)) {
      return Verdict.unknown("another method may be called");
    }
    return isCalled || caller.form() == Code.Form.REFERENCE
        ? verdict
        : new Verdict(
            verdict.where(), "it is called from " + caller.describe() + ": " + verdict.reason());
  }

  /** Whether nothing but the calls of it says where some code runs. */
  private boolean isKnownByCalls(Code code) {
    if (code.form() != Code.Form.METHOD) {
      return false;
    }
    Verdict declared = contexts.declared(code);
    return declared.where() == Where.REACTIVE_METHOD
        || (declared.where() == Where.UNKNOWN && isCalledHereOnly(code));
  }

  /** Whether nothing outside of the program is known to call a method. */
  private boolean isCalledHereOnly(Code code) {
    MethodSymbol method = code.method();
    return method != null
        && hierarchy.withOverridden(method).stream()
            .allMatch(
                declaration ->
                    declaration.owner instanceof ClassSymbol type
                        && program.declaration(type) != null);
  }

  /** Whether a call runs this method, and not one that has overridden it or the same one. */
  private boolean isSure(Call call, MethodSymbol method) {
    return call.callee() == method
        || implementations.of(call.callee(), call.receiver().tsym).equals(Set.of(method));
  }
}
