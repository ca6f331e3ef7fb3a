package dev.blockaway.checker.chain;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a class with one chain around one operator: a source above it and a function below. */
final class OperatorWriter {
  private static final int LONGEST_WAY = 4;

  private final Dialect dialect;
  private final PlainSource source;
  private final Place place;
  private final String name;
  private final PlainChains chains;
  private final ArgumentWriter arguments;

  /** Numbers are twos, and futures come from a pool. */
  private static final class Always extends Random {
    private static final long serialVersionUID = 1;

    @Override
    public int nextInt(int bound) {
      return 1;
    }

    @Override
    public boolean nextBoolean() {
      return true;
    }
  }

  OperatorWriter(Dialect dialect, PlainSource source, Place place, String name, Probes probes) {
    this.dialect = dialect.with(place == Place.ON_LOOP ? dialect.loop() : "ELASTIC");
    this.source = source;
    this.place = place;
    this.name = name;
    this.chains = new PlainChains(dialect, probes, name);
    this.arguments = new ArgumentWriter(chains, this.dialect, new Always());
  }

  /**
   * The chain for an operator; null if it cannot be written.
   *
   * @param way the methods that lead from a type of chain to the operator, and the operator
   */
  @Nullable OperatorCase write(Class<?> start, List<Method> way) {
    Expression chain = started(start, way.get(0));
    Method operator = way.get(way.size() - 1);
    for (Method method : way) {
      boolean isOperator = method.equals(operator);
      if (chain != null && isOperator && isTerminal(operator)) {
        chain = movedBefore(chain);
      }
      chain = chain == null ? null : called(chain, method, isOperator);
    }
    String body = chain == null ? null : ended(chain, operator);
    return body == null
        ? null
        : new OperatorCase(signature(operator), source, place, name, text(body), chains.points());
  }

  /** Whether a method subscribes, and is no part of a chain. */
  private boolean isTerminal(Method method) {
    return !dialect.isChain(method.getReturnType());
  }

  /** What is subscribed to by an operator: nothing below it can move that. */
  private Expression movedBefore(Expression chain) {
    return place.movesSubscription() && dialect.isPlain(chain.shape().raw())
        ? new Expression(dialect.subscriptionMoved(chain.code()), chain.shape())
        : chain;
  }

  static String signature(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getTypeName)
        .collect(
            Collectors.joining(
                ",",
                method.getDeclaringClass().getCanonicalName() + "#" + method.getName() + "(",
                ")"));
  }

  private String text(String body) {
    return """
    import dev.blockaway.checker.chain.Probe;
    import org.jetbrains.annotations.NonBlocking;

    public class %s extends Threads {
      static final IllegalStateException FAILURE = new IllegalStateException();

      @NonBlocking
      public static Object chain() {
        %s
      }
    %s}
    """
        .formatted(name, body, chains.members());
  }

  private @Nullable Expression started(Class<?> start, Method first) {
    if (Modifier.isStatic(first.getModifiers())) {
      return source == PlainSource.VALUES && place != Place.SIGNALS_MOVED
          ? new Expression(start.getCanonicalName(), Shape.ofIntegers(start))
          : null;
    }
    chains.at("source");
    Expression chain = chains.source(source, Shape.ofIntegers(start));
    return chain == null || !place.movesSignals()
        ? chain
        : new Expression(dialect.signalsMoved(chain.code()), chain.shape());
  }

  private @Nullable Expression called(Expression from, Method method, boolean isOperator) {
    List<Shape> parameters = new ArrayList<>(from.shape().parameters(method));
    if (method.isVarArgs()) {
      parameters.set(
          parameters.size() - 1, parameters.get(parameters.size() - 1).arguments().get(0));
      parameters.add(parameters.get(parameters.size() - 1));
    }
    List<String> values = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      int index = Math.min(i, method.getParameterCount() - 1);
      chains.at((isOperator ? "" : "way " + method.getName() + " ") + "argument " + index);
      String value = arguments.value(parameters.get(i), 0, new Block());
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    String witness =
        Arrays.stream(method.getTypeParameters())
            .map(variable -> from.shape().closed(method, variable).source())
            .collect(Collectors.joining(", "));
    return new Expression(
        "%s.%s%s(%s)"
            .formatted(
                from.code(),
                witness.isEmpty() ? "" : "<" + witness + ">",
                method.getName(),
                String.join(", ", values)),
        from.shape().returned(method));
  }

  /** The statements of the method: the chain with a function at its end, moved as a whole. */
  private @Nullable String ended(Expression chain, Method operator) {
    if (isTerminal(operator)) {
      return "%s; return null;".formatted(chain.code());
    }
    Expression end = closed(chain);
    if (end == null) {
      return null;
    }
    chains.at("below");
    String observed = observed(end);
    if (place == Place.ON_LOOP) {
      chains.at("moved");
      observed =
          observed(
              new Expression(
                  dialect.signalsMoved(observed),
                  end.shape().arguments().isEmpty()
                      ? end.shape()
                      : Shape.ofIntegers(end.shape().raw())));
    }
    return "return %s;"
        .formatted(place.movesSubscription() ? dialect.subscriptionMoved(observed) : observed);
  }

  private String observed(Expression end) {
    String parameter = chains.fresh("p");
    if (end.shape().arguments().isEmpty()) {
      return "%s.doOnComplete(() -> { Probe.at(%d); })".formatted(end.code(), chains.probe());
    }
    Shape element = end.shape().arguments().get(0);
    if (dialect.isReactive(element.raw()) && element.raw().isAssignableFrom(end.shape().raw())) {
      return "%s.flatMap(%s -> { Probe.at(%d); return %s; })"
          .formatted(end.code(), parameter, chains.probe(), parameter);
    }
    return "%s.map(%s -> { Probe.at(%d); return 1; })"
        .formatted(end.code(), parameter, chains.probe());
  }

  /** The chain as one that can be subscribed to: a group is closed by its simplest method. */
  private @Nullable Expression closed(Expression chain) {
    Expression expression = chain;
    Set<Class<?>> seen = new HashSet<>();
    for (int i = 0; i < LONGEST_WAY && !dialect.isPlain(expression.shape().raw()); i++) {
      if (!seen.add(expression.shape().raw())) {
        return null;
      }
      Expression next = simplest(expression);
      if (next == null) {
        return null;
      }
      expression = next;
    }
    return dialect.isPlain(expression.shape().raw()) ? expression : null;
  }

  private @Nullable Expression simplest(Expression chain) {
    List<Method> steps =
        dialect.steps(chain.shape().raw()).stream()
            .sorted(
                Comparator.comparing(
                        (Method method) -> method.getDeclaringClass() != chain.shape().raw())
                    .thenComparing((Method method) -> !dialect.isPlain(method.getReturnType()))
                    .thenComparing(Method::getParameterCount)
                    .thenComparing(Method::toString))
            .toList();
    for (Method step : steps) {
      chains.at("close " + step.getName());
      Expression next = called(chain, step, false);
      if (next != null) {
        return next;
      }
    }
    return null;
  }
}
