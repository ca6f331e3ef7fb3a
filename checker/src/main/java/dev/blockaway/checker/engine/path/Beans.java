package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.classfile.ClassHeader;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which implementation a container of beans injects: the only one that is a bean, or the only one
 * that is the primary one.
 */
final class Beans {
  /** On a class, or on an annotation that the class has: the container makes objects of it. */
  private static final Set<String> STEREOTYPES =
      Set.of(
          "org.springframework.stereotype.Component",
          "jakarta.inject.Singleton",
          "javax.inject.Singleton",
          "jakarta.enterprise.context.ApplicationScoped",
          "jakarta.enterprise.context.RequestScoped",
          "jakarta.enterprise.context.Dependent",
          "io.micronaut.context.annotation.Prototype",
          "com.google.inject.Singleton");

  /** On a method: what it returns is a bean. */
  private static final Set<String> PRODUCERS =
      Set.of(
          "org.springframework.context.annotation.Bean",
          "jakarta.enterprise.inject.Produces",
          "io.micronaut.context.annotation.Bean",
          "com.google.inject.Provides",
          "dagger.Provides");

  private static final Set<String> PRIMARY =
      Set.of(
          "org.springframework.context.annotation.Primary",
          "io.micronaut.context.annotation.Primary",
          "jakarta.annotation.Priority");

  /** On an injected variable: it says which bean it wants, by a name that is not looked up. */
  private static final Set<String> CHOICES =
      Set.of(
          "org.springframework.beans.factory.annotation.Qualifier",
          "jakarta.inject.Named",
          "javax.inject.Named",
          "jakarta.annotation.Resource");

  /** How often a value is passed on from method to method, at most. */
  private static final int MAX_STEPS = 3;

  private final Program program;
  private final Hierarchy hierarchy;
  private final ReceiverTypes receivers;
  private @Nullable Set<String> produced;

  Beans(Program program, Hierarchy hierarchy) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.receivers = new ReceiverTypes(program);
  }

  /** The implementation that a container puts into a variable; null if that is not known. */
  @Nullable Implementation only(Targets all, @Nullable JCExpression receiver) {
    if (receiver == null
        || !(TreeInfo.symbol(receiver) instanceof VarSymbol variable)
        || !isInjected(variable)) {
      return null;
    }
    List<Implementation> beans =
        (isManaged(variable) ? all.all() : all.ofThisModule())
            .stream().filter(this::isBean).toList();
    if (beans.size() > 1) {
      beans = beans.stream().filter(this::isPrimary).toList();
    }
    return beans.size() == 1 ? beans.get(0) : null;
  }

  /**
   * Whether an annotation that may be for a container is on a variable, on the method that gets its
   * value, on who calls that, or on one of their classes: only then beans are looked for in other
   * jars, all of which must be read for that.
   */
  private boolean isManaged(VarSymbol variable) {
    return isMarked(variable)
        || isManaged(variable.enclClass())
        || isManaged(variable.owner)
        || program.values(variable).stream()
            .anyMatch(
                value ->
                    TreeInfo.symbol(value) instanceof VarSymbol given && isManaged(given.owner));
  }

  private boolean isManaged(ClassSymbol type) {
    return isMarked(type) || program.subclasses(type).stream().anyMatch(this::isManaged);
  }

  private boolean isManaged(Symbol owner) {
    return owner instanceof MethodSymbol method
        && (isMarked(method)
            || program.callers(method).stream().anyMatch(call -> isManaged(call.in())));
  }

  private boolean isManaged(Code caller) {
    for (Code around = caller; around != null; around = around.enclosing()) {
      if (isMarked(around.owner()) || (around.method() != null && isMarked(around.method()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isMarked(Symbol symbol) {
    return hierarchy.annotations(symbol).stream().anyMatch(name -> !name.startsWith("java.lang."));
  }

  /**
   * Whether a container may give a variable its value: a field that gets nothing but what
   * parameters are given, a parameter of a method that a container calls, or of one that passes
   * such a value on.
   */
  private boolean isInjected(VarSymbol variable) {
    return isInjected(variable, MAX_STEPS);
  }

  private boolean isInjected(VarSymbol variable, int steps) {
    if (!isFree(variable)) {
      return false;
    }
    Program.Parameter parameter = program.parameter(variable);
    if (parameter == null) {
      return variable.getKind().isField()
          && program.values(variable).stream().allMatch(this::isGiven);
    }
    MethodSymbol method = parameter.code().method();
    return method != null
        && (isCalledByContainer(method) || isPassedOn(method, parameter.index(), steps));
  }

  /** Whether every call of a method in the program gives a parameter what was injected. */
  private boolean isPassedOn(MethodSymbol method, int index, int steps) {
    List<Call> calls = steps == 0 ? List.of() : program.callers(method);
    return !calls.isEmpty()
        && calls.stream()
            .allMatch(
                call ->
                    index < call.arguments().size()
                        && TreeInfo.symbol(call.arguments().get(index)) instanceof VarSymbol given
                        && isInjected(given, steps - 1));
  }

  private boolean isGiven(JCExpression value) {
    return (value.type != null && value.type.hasTag(TypeTag.BOT))
        || (TreeInfo.symbol(value) instanceof VarSymbol given
            && program.parameter(given) != null
            && isFree(given));
  }

  private boolean isFree(VarSymbol variable) {
    return Collections.disjoint(hierarchy.annotations(variable), CHOICES);
  }

  /** Containers call constructors, and methods of which an annotation says so. */
  private boolean isCalledByContainer(MethodSymbol method) {
    return method.isConstructor() || isMarked(method);
  }

  /** A class without annotations is not loaded to see that it has none. */
  private boolean isBean(Implementation implementation) {
    ClassHeader unloaded = implementation.unloaded();
    if (unloaded != null && !unloaded.mayBeAnnotated() && !isProduced(unloaded.name())) {
      return false;
    }
    Implementation.Method method = implementation.method();
    return method != null
        && (!Collections.disjoint(hierarchy.annotations(method.type()), STEREOTYPES)
            || isProduced(method.type().flatName().toString()));
  }

  private boolean isPrimary(Implementation implementation) {
    Implementation.Method method = implementation.method();
    return method != null && !Collections.disjoint(hierarchy.annotations(method.type()), PRIMARY);
  }

  /** Whether a producer method returns objects of a class with this binary name. */
  private boolean isProduced(String name) {
    if (produced == null) {
      produced = findProduced();
    }
    return produced.contains(name);
  }

  private Set<String> findProduced() {
    Set<String> result = new HashSet<>();
    for (Code code : program.codes()) {
      if (code.method() != null
          && !Collections.disjoint(hierarchy.annotations(code.method()), PRODUCERS)) {
        for (JCExpression value : code.results()) {
          receivers.of(value).forEach(type -> result.add(type.flatName().toString()));
        }
      }
    }
    return result;
  }
}
