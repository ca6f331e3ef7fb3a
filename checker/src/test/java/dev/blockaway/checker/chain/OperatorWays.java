package dev.blockaway.checker.chain;

import dev.blockaway.catalog.ChainRule;
import dev.blockaway.catalog.ChainRule.Effect;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;

/** Finds the operators of a framework, and the calls that lead to those that stand in groups. */
final class OperatorWays {
  private static final Set<String> FUNCTIONS =
      Set.of("java.util.function", "io.reactivex.rxjava3.functions");

  private final Dialect dialect;
  private final Map<Class<?>, Way> prefixes = new LinkedHashMap<>();
  private final Map<String, List<ChainRule>> rules = new HashMap<>();
  private final List<Way> all;

  /**
   * How to get to a method.
   *
   * @param start the type that has the first of them
   * @param methods the calls, one after the other
   */
  record Way(Class<?> start, List<Method> methods) {
    Way with(Method method) {
      List<Method> longer = new ArrayList<>(methods);
      longer.add(method);
      return new Way(start, longer);
    }

    Method operator() {
      return methods.get(methods.size() - 1);
    }
  }

  OperatorWays(Dialect dialect) {
    this.dialect = dialect;
    Deque<Class<?>> open = new ArrayDeque<>();
    for (Class<?> type : dialect.plain()) {
      prefixes.put(type, new Way(type, List.of()));
      open.add(type);
    }
    while (!open.isEmpty()) {
      Class<?> type = open.remove();
      for (Method method : simplestFirst(dialect.operators(type))) {
        Class<?> result = method.getReturnType();
        if (!prefixes.containsKey(result)) {
          prefixes.put(result, prefix(type).with(method));
          open.add(result);
        }
      }
    }
    this.all = find();
  }

  private Way prefix(Class<?> type) {
    return Objects.requireNonNull(prefixes.get(type));
  }

  private static List<Method> simplestFirst(List<Method> methods) {
    return methods.stream()
        .sorted(Comparator.comparing(Method::getParameterCount).thenComparing(Method::toString))
        .toList();
  }

  /** The operators that have a rule, or that are given functions or chains. */
  List<Way> all() {
    return all;
  }

  private List<Way> find() {
    List<Way> result = new ArrayList<>();
    for (Map.Entry<Class<?>, Way> prefix : prefixes.entrySet()) {
      boolean derived = !dialect.plain().contains(prefix.getKey());
      for (Method method : methods(prefix.getKey())) {
        boolean own = method.getDeclaringClass() == prefix.getKey();
        if ((own || !derived || !dialect.isPlain(method.getDeclaringClass()))
            && isOfInterest(method)) {
          result.add(prefix.getValue().with(method));
        }
      }
    }
    return result;
  }

  private List<Method> methods(Class<?> type) {
    List<Method> result = new ArrayList<>(dialect.operators(type));
    Arrays.stream(type.getMethods())
        .filter(method -> !dialect.isChain(method.getReturnType()) && !method.isBridge())
        .filter(method -> !method.isAnnotationPresent(Deprecated.class))
        .filter(method -> !rules(method, EnumSet.of(Effect.SUBSCRIBES)).isEmpty())
        .sorted(Comparator.comparing(Method::toString))
        .forEach(result::add);
    return result;
  }

  private boolean isOfInterest(Method method) {
    return !rules(method, EnumSet.allOf(Effect.class)).isEmpty() || takesFunction(method);
  }

  /** Whether a method is given functions, chains or collections of them. */
  boolean takesFunction(Method method) {
    return Arrays.stream(method.getParameterTypes()).anyMatch(this::isFunction);
  }

  private boolean isFunction(Class<?> type) {
    return dialect.isChain(type)
        || type == Runnable.class
        || type == Callable.class
        || type.getSimpleName().matches("Publisher|Publisher\\[]|Subscriber|[A-Za-z]*Observer")
        || (type.isInterface() && FUNCTIONS.contains(type.getPackageName()));
  }

  /** The rules of a method with one of some effects. */
  List<ChainRule> rules(Method method, Set<Effect> effects) {
    return rules
        .computeIfAbsent(
            method.getName(),
            name ->
                dialect.framework().chains().stream()
                    .filter(rule -> rule.method().name().equals(name))
                    .toList())
        .stream()
        .filter(rule -> effects.contains(rule.effect()) && isOf(rule, method))
        .toList();
  }

  /** Whether a rule is about a method. */
  static boolean isOf(ChainRule rule, Method method) {
    return rule.method().name().equals(method.getName())
        && rule.method().owner().equals(method.getDeclaringClass().getCanonicalName())
        && (rule.method().parameters() == null
            || rule.method()
                .parameters()
                .equals(
                    Arrays.stream(method.getParameterTypes())
                        .map(Class::getCanonicalName)
                        .toList()));
  }
}
