package dev.blockaway.checker.chain;

import dev.blockaway.catalog.Catalog;
import dev.blockaway.catalog.ChainRule;
import dev.blockaway.catalog.ChainRule.Effect;
import dev.blockaway.catalog.Framework;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that chains of one framework are made of: the public methods of the types that the
 * catalogue calls reactive or chain types.
 *
 * @param framework what the catalogue says of it
 * @param scheduler the type of what has threads
 * @param elastic an expression for one whose threads may block
 * @param loop an expression for one whose threads must not block; if there is none, for one that
 *     has no threads
 * @param movers the operators that move the signals and the subscription
 * @param schedulers expressions for what takes a scheduler or an executor
 * @param endless methods that repeat for ever on the thread that calls them
 */
record Dialect(
    Framework framework,
    String scheduler,
    String elastic,
    String loop,
    List<String> movers,
    List<String> schedulers,
    Set<String> endless) {
  static final Dialect REACTOR =
      new Dialect(
          framework("reactor"),
          "reactor.core.scheduler.Scheduler",
          "reactor.core.scheduler.Schedulers.boundedElastic()",
          "reactor.core.scheduler.Schedulers.parallel()",
          List.of("publishOn", "subscribeOn"),
          List.of(
              "reactor.core.scheduler.Schedulers.boundedElastic()",
              "reactor.core.scheduler.Schedulers.boundedElastic()",
              "reactor.core.scheduler.Schedulers.boundedElastic()",
              "ELASTIC",
              "elastic()",
              "reactor.core.scheduler.Schedulers.parallel()",
              "reactor.core.scheduler.Schedulers.single()",
              "reactor.core.scheduler.Schedulers.immediate()",
              "reactor.core.scheduler.Schedulers.fromExecutor(Probe.POOL)",
              "reactor.core.scheduler.Schedulers.fromExecutorService(POOL)",
              "reactor.core.scheduler.Schedulers.single(ELASTIC)",
              "reactor.core.scheduler.Schedulers.fromExecutor(Runnable::run)"),
          Set.of("repeat()", "retry()", "never()", "expand", "expandDeep", "log"));

  static final Dialect RXJAVA =
      new Dialect(
          framework("rxjava3"),
          "io.reactivex.rxjava3.core.Scheduler",
          "io.reactivex.rxjava3.schedulers.Schedulers.io()",
          "io.reactivex.rxjava3.schedulers.Schedulers.computation()",
          List.of("observeOn", "subscribeOn"),
          List.of(
              "io.reactivex.rxjava3.schedulers.Schedulers.io()",
              "io.reactivex.rxjava3.schedulers.Schedulers.io()",
              "ELASTIC",
              "elastic()",
              "io.reactivex.rxjava3.schedulers.Schedulers.newThread()",
              "io.reactivex.rxjava3.schedulers.Schedulers.computation()",
              "io.reactivex.rxjava3.schedulers.Schedulers.single()",
              "io.reactivex.rxjava3.schedulers.Schedulers.trampoline()",
              "io.reactivex.rxjava3.schedulers.Schedulers.from(POOL)",
              "io.reactivex.rxjava3.schedulers.Schedulers.from(Runnable::run)"),
          Set.of("repeat()", "retry()", "never()"));

  static final Dialect MUTINY =
      new Dialect(
          framework("mutiny"),
          "java.util.concurrent.Executor",
          "java.util.concurrent.Executors.newCachedThreadPool()",
          "(Runnable::run)",
          List.of("emitOn", "runSubscriptionOn"),
          List.of(
              "POOL",
              "Probe.POOL",
              "ELASTIC",
              "elastic()",
              "io.smallrye.mutiny.infrastructure.Infrastructure.getDefaultWorkerPool()",
              "io.smallrye.mutiny.infrastructure.Infrastructure.getDefaultExecutor()",
              "(Runnable::run)",
              "(task -> task.run())"),
          Set.of("indefinitely()", "nothing()", "until", "whilst", "log"));

  private static final Map<Class<?>, List<Method>> OPERATORS = new HashMap<>();

  private static Framework framework(String id) {
    return Catalog.builtIn().frameworks().stream()
        .filter(framework -> framework.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The same words with one scheduler. */
  Dialect with(String only) {
    return new Dialect(framework, scheduler, elastic, loop, movers, List.of(only), endless);
  }

  /** A chain whose signals are moved to threads that may block. */
  String signalsMoved(String chain) {
    return "%s.%s(ELASTIC)".formatted(chain, movers.get(0));
  }

  /** A chain whose subscription is moved to threads that may block. */
  String subscriptionMoved(String chain) {
    return "%s.%s(ELASTIC)".formatted(chain, movers.get(1));
  }

  /** The source of the class that all chains extend: the places where programs keep schedulers. */
  String threads() {
    return """
    public class Threads {
      static final java.util.concurrent.ExecutorService POOL =
          java.util.concurrent.Executors.newCachedThreadPool();
      static final %1$s ELASTIC = %2$s;

      static %1$s elastic() {
        return ELASTIC;
      }
    }
    """
        .formatted(scheduler, elastic);
  }

  /** The types of chains that people write, such as Mono and Flux. */
  List<Class<?>> reactive() {
    return types(framework.reactiveTypes()).stream().filter(this::isReactive).toList();
  }

  /** Whether a type is one of {@link #reactive}, and not just something to subscribe to. */
  boolean isReactive(Class<?> type) {
    return framework.reactiveTypes().contains(type.getName())
        && framework.chainTypes().contains(type.getName());
  }

  boolean isChain(Class<?> type) {
    return isNamed(type) || (type.getSuperclass() != null && isNamed(type.getSuperclass()));
  }

  private boolean isNamed(Class<?> type) {
    return framework.chainTypes().contains(type.getCanonicalName())
        || framework.reactiveTypes().contains(type.getCanonicalName());
  }

  private static List<Class<?>> types(List<String> names) {
    List<Class<?>> result = new ArrayList<>();
    for (String name : names) {
      try {
        result.add(Class.forName(name));
      } catch (ClassNotFoundException missing) {
        throw new IllegalStateException(missing);
      }
    }
    return result;
  }

  /** The static methods that start a chain. */
  List<Method> sources(Class<?> type) {
    return operators(type).stream().filter(Dialect::isStatic).toList();
  }

  /** The methods that continue a chain. */
  List<Method> steps(Class<?> type) {
    return operators(type).stream().filter(method -> !isStatic(method)).toList();
  }

  private static boolean isStatic(Method method) {
    return Modifier.isStatic(method.getModifiers());
  }

  /** The types that a chain may start with, and whose signals and subscription can be moved. */
  List<Class<?>> plain() {
    return reactive().stream().filter(this::isPlain).toList();
  }

  boolean isPlain(Class<?> type) {
    return PlainSource.VALUES.makes(type);
  }

  /** The methods that start or continue a chain. */
  List<Method> operators(Class<?> type) {
    return OPERATORS.computeIfAbsent(
        type,
        key ->
            Arrays.stream(key.getMethods())
                .filter(method -> isChain(method.getReturnType()) && !method.isBridge())
                .filter(method -> !method.isAnnotationPresent(Deprecated.class))
                .filter(method -> !isEndless(method))
                .sorted(Comparator.comparing(Method::toString))
                .toList());
  }

  private boolean isEndless(Method method) {
    String name = method.getName();
    return endless.contains(name)
        || (method.getParameterCount() == 0 && endless.contains(name + "()"));
  }

  /** The names of the methods with a rule, by its effect: those that a chain is likely to have. */
  Map<Effect, List<String>> named() {
    Map<Effect, Set<String>> names = new EnumMap<>(Effect.class);
    for (ChainRule rule : framework.chains()) {
      names.computeIfAbsent(rule.effect(), key -> new LinkedHashSet<>()).add(rule.method().name());
    }
    Map<Effect, List<String>> result = new EnumMap<>(Effect.class);
    names.forEach((effect, methods) -> result.put(effect, List.copyOf(methods)));
    return result;
  }
}
