package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.classfile.ClassHeader;
import dev.blockaway.checker.engine.context.FunctionalValues;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which implementation a container of beans injects: that of the only bean, of the only primary
 * one, or of the one that is asked for by name.
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
          "javax.enterprise.context.ApplicationScoped",
          "javax.enterprise.context.RequestScoped",
          "javax.enterprise.context.Dependent",
          "io.micronaut.context.annotation.Prototype",
          "com.google.inject.Singleton");

  private static final Set<String> PRIMARY =
      Set.of(
          "org.springframework.context.annotation.Primary",
          "io.micronaut.context.annotation.Primary",
          "jakarta.annotation.Priority",
          "javax.annotation.Priority");

  /** How often a value is passed on from method to method, at most. */
  private static final int MAX_STEPS = 3;

  private final Program program;
  private final Hierarchy hierarchy;
  private final Producers producers;
  private final BeanNames names;

  /**
   * An object that a container makes.
   *
   * @param implementations what a call of the method at hand may run; empty if that is not in sight
   */
  private record Bean(List<Implementation> implementations, boolean isPrimary, Set<String> names) {
    /** One of two beans of the same class, which run the same. */
    Bean or(Bean other) {
      Set<String> both = new HashSet<>(names);
      both.addAll(other.names);
      return new Bean(
          isPrimary ? implementations : other.implementations, isPrimary || other.isPrimary, both);
    }
  }

  Beans(Program program, Hierarchy hierarchy, FunctionalValues functions) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.producers = new Producers(program, hierarchy, functions);
    this.names = new BeanNames(hierarchy);
  }

  /**
   * What a call runs on the object that a container puts into a variable: nothing that is known if
   * a method may have made it of which it is not in sight what it makes.
   *
   * @param type the static type of the receiver
   * @param all the implementations for that type
   * @return null if nothing says which object the container takes
   */
  @Nullable List<Implementation> injected(
      MethodSymbol callee, ClassSymbol type, Targets all, @Nullable JCExpression receiver) {
    if (receiver == null
        || !(TreeInfo.symbol(receiver) instanceof VarSymbol variable)
        || !isInjected(variable)) {
      return null;
    }
    Map<Object, Bean> beans = new LinkedHashMap<>();
    for (Implementation known : isManaged(variable) ? all.all() : all.ofThisModule()) {
      Implementation.Method method = component(known);
      if (method != null) {
        add(
            Set.of(method.type()),
            new Bean(List.of(known), has(method.type(), PRIMARY), names.of(method.type())),
            beans);
      }
    }
    for (Producers.Product product : producers.of(type)) {
      Bean bean =
          new Bean(
              implementations(callee, product), isPrimary(product), names.of(product.producer()));
      add(product.made(), bean, beans);
    }
    return chosen(beans.values(), wish(variable));
  }

  private static void add(Set<?> made, Bean bean, Map<Object, Bean> beans) {
    beans.merge(made.isEmpty() ? bean : made, bean, Bean::or);
  }

  /**
   * What runs on the bean that a container takes: the one that an annotation asks for, the only or
   * the primary one, or the one with the name of the variable.
   */
  private static @Nullable List<Implementation> chosen(
      Collection<Bean> beans, BeanNames.Wish wish) {
    if (beans.stream().allMatch(bean -> bean.implementations().isEmpty())) {
      return null;
    }
    Bean named = only(beans, bean -> wish.name() != null && bean.names().contains(wish.name()));
    if (wish.isChoice()) {
      return named == null ? null : named.implementations();
    }
    Bean preferred = only(beans, bean -> bean.isPrimary() || beans.size() == 1);
    Bean wanted = preferred == null ? named : preferred;
    if (wanted != null) {
      return wanted.implementations();
    }
    boolean areInSight = beans.stream().noneMatch(bean -> bean.implementations().isEmpty());
    return areInSight ? null : List.of();
  }

  private static @Nullable Bean only(Collection<Bean> beans, Predicate<Bean> condition) {
    List<Bean> result = beans.stream().filter(condition).toList();
    return result.size() == 1 ? result.get(0) : null;
  }

  /** What a variable that is not passed on asks for. */
  private BeanNames.Wish wish(VarSymbol variable) {
    Program.Parameter parameter = program.parameter(variable);
    if (parameter != null) {
      MethodSymbol method = parameter.code().method();
      return method != null && isCalledByContainer(method)
          ? names.wish(variable, List.of())
          : new BeanNames.Wish(null, false);
    }
    List<VarSymbol> givers = new ArrayList<>();
    for (JCExpression value : program.values(variable)) {
      if (TreeInfo.symbol(value) instanceof VarSymbol giver) {
        givers.add(giver);
      }
    }
    return names.wish(variable, givers);
  }

  private List<Implementation> implementations(MethodSymbol callee, Producers.Product product) {
    List<Implementation> result = new ArrayList<>();
    for (ClassSymbol made : product.classes()) {
      result.add(Implementation.of(made, hierarchy.implementation(callee, made)));
    }
    product.functions().forEach(function -> result.add(Implementation.of(function)));
    return result;
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
                        && names.isFree(given)
                        && isInjected(given, steps - 1));
  }

  private boolean isGiven(JCExpression value) {
    return (value.type != null && value.type.hasTag(TypeTag.BOT))
        || (TreeInfo.symbol(value) instanceof VarSymbol given && program.parameter(given) != null);
  }

  /** Containers call constructors, and methods of which an annotation says so. */
  private boolean isCalledByContainer(MethodSymbol method) {
    return method.isConstructor() || isMarked(method);
  }

  /**
   * What runs on an object of a class that a container makes for its annotations; null if it has
   * none of them. A class without annotations is not loaded to see that.
   */
  private Implementation.@Nullable Method component(Implementation implementation) {
    ClassHeader unloaded = implementation.unloaded();
    if (unloaded != null && !unloaded.mayBeAnnotated()) {
      return null;
    }
    Implementation.Method method = implementation.method();
    return method != null && has(method.type(), STEREOTYPES) ? method : null;
  }

  private boolean isPrimary(Producers.Product product) {
    return has(product.producer(), PRIMARY)
        || product.classes().stream().anyMatch(made -> has(made, PRIMARY));
  }

  private boolean has(Symbol symbol, Set<String> annotations) {
    return !Collections.disjoint(hierarchy.annotations(symbol), annotations);
  }
}
