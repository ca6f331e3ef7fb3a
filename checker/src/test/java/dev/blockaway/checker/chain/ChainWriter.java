package dev.blockaway.checker.chain;

import dev.blockaway.catalog.ChainRule.Effect;
import java.lang.reflect.Method;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes one class with one random chain in it; every lambda calls a probe of its own. */
final class ChainWriter implements Chains {
  private static final int MAX_DEPTH = 2;
  private static final List<String> LIVELY = List.of("just", "range", "createFrom", "combine");

  private final Dialect dialect;
  private final Random random;
  private final String name;
  private final Probes probes;
  private final ArgumentWriter arguments;
  private final List<String> members = new ArrayList<>();
  private int names;

  ChainWriter(Dialect dialect, Random random, String name, Probes probes) {
    this.dialect = dialect;
    this.random = random;
    this.name = name;
    this.probes = probes;
    this.arguments = new ArgumentWriter(this, dialect, random);
  }

  /** The source of the class. */
  String write() {
    Block block = new Block();
    Class<?> type = pick(dialect.reactive());
    Expression chain = null;
    while (chain == null) {
      block = new Block();
      members.clear();
      chain = chain(Shape.ofIntegers(type), 0, block);
    }
    return """
    import dev.blockaway.checker.chain.Probe;
    import org.jetbrains.annotations.NonBlocking;

    public class %s extends Threads {
      @NonBlocking
      public static Object chain() {
    %s    return %s;
      }
    %s}
    """
        .formatted(name, block.indented(4), chain.code(), String.join("", members));
  }

  @Override
  public String className() {
    return name;
  }

  @Override
  public int probe() {
    return probes.next();
  }

  @Override
  public String fresh(String prefix) {
    return prefix + names++;
  }

  @Override
  public void addMember(String member) {
    members.add(member);
  }

  @Override
  public <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  @Override
  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  @Override
  public @Nullable Expression chain(Shape goal, int depth, Block block) {
    Expression expression = source(goal, depth, block);
    return expression == null ? null : continued(expression, goal, depth, block);
  }

  @Override
  public @Nullable Expression continued(Expression from, Shape goal, int depth, Block block) {
    Expression expression = from.shape().isOfIntegers() ? from : ofIntegers(from, block);
    int steps = depth == 0 ? 1 + random.nextInt(5) : random.nextInt(3);
    for (int i = 0; i < steps; i++) {
      Expression next = step(expression, depth, block);
      expression = next == null ? expression : next;
      if (chance(depth == 0 ? 0.25 : 0.1) && dialect.isReactive(expression.shape().raw())) {
        expression = placed(expression, depth, block);
      }
    }
    return converted(expression, goal, depth, block);
  }

  private @Nullable Expression source(Shape goal, int depth, Block block) {
    List<Class<?>> types = dialect.reactive();
    for (int attempt = 0; attempt < 20; attempt++) {
      Class<?> type = chance(0.6) && types.contains(goal.raw()) ? goal.raw() : pick(types);
      List<Method> sources = dialect.sources(type);
      if (!sources.isEmpty()) {
        Method source = chance(0.5) ? method(lively(sources)) : method(sources);
        Expression start = called(type.getName(), Shape.ofIntegers(type), source, depth, block);
        Expression settled = start == null ? null : settled(start, depth, block);
        if (settled != null) {
          return isCallable(source) && chance(0.3) ? moved(settled, depth, block) : settled;
        }
      }
    }
    return null;
  }

  private boolean isCallable(Method source) {
    return dialect.named().getOrDefault(Effect.CALLABLE, List.of()).contains(source.getName());
  }

  /** The chain with an operator straight below it that moves its signals, if there is one. */
  private Expression moved(Expression from, int depth, Block block) {
    List<String> movers = dialect.named().getOrDefault(Effect.MOVES_SIGNALS, List.of());
    List<Method> fitting =
        dialect.steps(from.shape().raw()).stream()
            .filter(method -> movers.contains(method.getName()))
            .toList();
    Expression next =
        fitting.isEmpty() ? null : called(from.code(), from.shape(), pick(fitting), depth, block);
    return next == null ? from : next;
  }

  /** The sources that are sure to emit. */
  private List<Method> lively(List<Method> sources) {
    List<String> names = new ArrayList<>(LIVELY);
    names.addAll(dialect.named().getOrDefault(Effect.SOURCE, List.of()));
    List<Method> result =
        sources.stream()
            .filter(method -> names.contains(method.getName()))
            .filter(method -> !method.getName().equals("error"))
            .toList();
    return result.isEmpty() ? sources : result;
  }

  private Method method(List<Method> methods) {
    Map<Effect, List<String>> named = dialect.named();
    if (chance(0.5)) {
      List<String> names = named.getOrDefault(pick(List.copyOf(named.keySet())), List.of());
      List<Method> ruled =
          methods.stream().filter(method -> names.contains(method.getName())).toList();
      if (!ruled.isEmpty()) {
        return byName(ruled);
      }
    }
    return byName(methods);
  }

  private Method byName(List<Method> methods) {
    String chosen = pick(methods.stream().map(Method::getName).distinct().sorted().toList());
    return pick(methods.stream().filter(method -> method.getName().equals(chosen)).toList());
  }

  /** One more operator; null if none could be written. */
  private @Nullable Expression step(Expression from, int depth, Block block) {
    List<Method> steps = dialect.steps(from.shape().raw());
    for (int attempt = 0; attempt < 8 && !steps.isEmpty(); attempt++) {
      Expression next = called(from.code(), from.shape(), method(steps), depth, block);
      Expression settled = next == null ? null : settled(next, depth, block);
      if (settled != null) {
        return settled;
      }
    }
    return null;
  }

  /** The expression of a call; null if an argument could not be written. */
  private @Nullable Expression called(
      String receiver, Shape type, Method method, int depth, Block block) {
    List<String> values = arguments.values(type, method, depth, block);
    if (values == null) {
      return null;
    }
    String explicit =
        Arrays.stream(method.getTypeParameters())
            .map(variable -> bound(type, method, variable))
            .collect(Collectors.joining(", "));
    return new Expression(
        "%s\n        .%s%s(%s)"
            .formatted(
                receiver,
                explicit.isEmpty() ? "" : "<" + explicit + ">",
                method.getName(),
                String.join(", ", values)),
        type.returned(method));
  }

  private static String bound(Shape type, Method method, TypeVariable<?> variable) {
    return type.closed(method, variable).source();
  }

  /** The chain with its groups closed and its elements made integers again; null if that fails. */
  private @Nullable Expression settled(Expression from, int depth, Block block) {
    Expression expression = from;
    for (int i = 0; i < 4 && !dialect.isReactive(expression.shape().raw()); i++) {
      List<Method> steps = dialect.steps(expression.shape().raw());
      Expression next =
          steps.isEmpty()
              ? null
              : called(expression.code(), expression.shape(), method(steps), depth, block);
      if (next == null) {
        return null;
      }
      expression = next;
    }
    if (!dialect.isReactive(expression.shape().raw())) {
      return null;
    }
    return expression.shape().isOfIntegers() ? expression : ofIntegers(expression, block);
  }

  private Expression ofIntegers(Expression expression, Block block) {
    String parameter = fresh("p");
    Shape element = expression.shape().arguments().get(0);
    if (dialect.isChain(element.raw()) && chance(0.7)) {
      return new Expression(
          "%s.flatMap(%s -> { Probe.at(%d); return %s; })"
              .formatted(
                  expression.code(),
                  parameter,
                  probe(),
                  ofIntegers(new Expression(parameter, element), block).code()),
          Shape.ofIntegers(expression.shape().raw()));
    }
    return expression.shape().isOfIntegers()
        ? expression
        : new Expression(
            "%s.map(%s -> { Probe.at(%d); return 1; })"
                .formatted(expression.code(), parameter, probe()),
            Shape.ofIntegers(expression.shape().raw()));
  }

  /** The chain as another type; null if no single operator leads there. */
  private @Nullable Expression converted(Expression from, Shape goal, int depth, Block block) {
    if (fits(from.shape(), goal)) {
      return from;
    }
    List<Method> fitting =
        dialect.steps(from.shape().raw()).stream()
            .filter(method -> fits(from.shape().returned(method), goal))
            .toList();
    for (int attempt = 0; attempt < 5 && !fitting.isEmpty(); attempt++) {
      Expression next = called(from.code(), from.shape(), byName(fitting), depth, block);
      if (next != null) {
        return next;
      }
    }
    if (goal.raw().isAssignableFrom(from.shape().raw()) && goal.arguments().size() == 1) {
      String value = arguments.value(goal.arguments().get(0), MAX_DEPTH, block);
      return value == null
          ? null
          : new Expression(
              "%s.<%s>map(%s -> { Probe.at(%d); return %s; })"
                  .formatted(
                      from.code(), goal.arguments().get(0).source(), fresh("p"), probe(), value),
              new Shape(from.shape().raw(), goal.arguments()));
    }
    return null;
  }

  private static boolean fits(Shape shape, Shape goal) {
    return goal.raw().isAssignableFrom(shape.raw())
        && (goal.arguments().equals(shape.arguments())
            || goal.arguments().stream().allMatch(argument -> argument.raw() == Object.class));
  }

  /** The same chain, kept in some place of a program: a local, a field, a helper method. */
  private Expression placed(Expression expression, int depth, Block block) {
    String type = expression.shape().source();
    boolean closed = block.isClosed(expression.code());
    switch (random.nextInt(7)) {
      case 0 -> {
        String local = fresh("v");
        block.add("%s %s = %s;".formatted(type, local, expression.code()), local);
        return new Expression(local, expression.shape());
      }
      case 1 -> {
        if (closed) {
          String helper = fresh("made");
          addMember("  static %s %s() { return %s; }\n".formatted(type, helper, expression.code()));
          return new Expression(helper + "()", expression.shape());
        }
      }
      case 2 -> {
        if (closed) {
          String field = fresh("KEPT");
          addMember("  static final %s %s = %s;\n".formatted(type, field, expression.code()));
          return new Expression(field, expression.shape());
        }
      }
      case 3 -> {
        String helper = arguments.helper(List.of(expression.shape()), expression.shape(), depth);
        if (helper != null) {
          return new Expression("%s(%s)".formatted(helper, expression.code()), expression.shape());
        }
      }
      case 4 -> {
        Expression other = chain(expression.shape(), depth + 1, block);
        if (other != null) {
          return new Expression(
              "((%s) (Probe.truth(%s) ? %s : %s))"
                  .formatted(type, random.nextBoolean(), expression.code(), other.code()),
              expression.shape());
        }
      }
      case 5 -> {
        Expression other = depth > 0 ? null : chain(expression.shape(), depth + 1, block);
        if (other != null) {
          String local = fresh("v");
          block.add("%s %s = %s;".formatted(type, local, expression.code()), local);
          block.add(
              "if (Probe.truth(%s)) { %s = %s; }"
                  .formatted(random.nextBoolean(), local, other.code()),
              local);
          return new Expression(local, expression.shape());
        }
      }
      default -> {}
    }
    return expression;
  }
}
