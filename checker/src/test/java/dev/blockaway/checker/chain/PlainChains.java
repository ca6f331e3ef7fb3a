package dev.blockaway.checker.chain;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the simplest arguments, and remembers which probe stands where. */
final class PlainChains implements Chains {
  private final Dialect dialect;
  private final Probes probes;
  private final String name;
  private final StringBuilder members = new StringBuilder();
  private final SortedMap<Integer, String> points = new TreeMap<>();
  private String point = "";
  private int names;

  PlainChains(Dialect dialect, Probes probes, String name) {
    this.dialect = dialect;
    this.probes = probes;
    this.name = name;
  }

  /** What is written next belongs to a point of the chain: its first probe stands for it. */
  void at(String next) {
    point = next;
  }

  /** What each probe stands for. */
  SortedMap<Integer, String> points() {
    return points;
  }

  String members() {
    return members.toString();
  }

  @Override
  public String className() {
    return name;
  }

  @Override
  public int probe() {
    int probe = probes.next();
    points.put(probe, point);
    point = point.startsWith("in ") ? point : "in " + point;
    return probe;
  }

  @Override
  public String fresh(String prefix) {
    return prefix + names++;
  }

  @Override
  public void addMember(String member) {
    members.append(member);
  }

  @Override
  public <T> T pick(List<T> from) {
    return from.get(0);
  }

  @Override
  public boolean chance(double probability) {
    return probability >= 0.5;
  }

  @Override
  public @Nullable Expression chain(Shape goal, int depth, Block block) {
    return dialect.reactive().stream()
        .filter(type -> goal.raw().isAssignableFrom(type))
        .map(type -> source(sourceOf(goal), new Shape(type, goal.arguments())))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static PlainSource sourceOf(Shape goal) {
    boolean isVoid = goal.arguments().stream().anyMatch(element -> element.raw() == Void.class);
    return isVoid ? PlainSource.EMPTY : PlainSource.VALUES;
  }

  /** A chain that starts in a certain way; null if there is none of that type. */
  @Nullable Expression source(PlainSource source, Shape shape) {
    if (shape.raw().getTypeParameters().length != shape.arguments().size()) {
      return null;
    }
    Shape element = shape.arguments().isEmpty() ? null : shape.arguments().get(0);
    int probe = probe();
    String value = element == null ? "" : value(element);
    String code =
        value == null
            ? null
            : source.code(shape.raw(), element == null ? null : element.source(), value, probe);
    return code == null ? null : new Expression(code, shape);
  }

  private @Nullable String value(Shape element) {
    if (element.raw().isAssignableFrom(Integer.class)) {
      return "1";
    }
    if (element.raw() == Long.class) {
      return "1L";
    }
    if (element.raw() == Boolean.class) {
      return "true";
    }
    if (dialect.isReactive(element.raw()) || element.raw().isInterface()) {
      Expression inner = chain(element, 0, new Block());
      return inner == null ? null : inner.code();
    }
    return element.raw() == Void.class ? "null" : null;
  }

  @Override
  public @Nullable Expression continued(Expression from, Shape goal, int depth, Block block) {
    if (!goal.raw().isAssignableFrom(from.shape().raw())) {
      return chain(goal, depth, block);
    }
    return goal.arguments().equals(from.shape().arguments())
        ? from
        : new Expression(
            "%s.<%s>map(%s -> { Probe.at(%d); return %s; })"
                .formatted(
                    from.code(),
                    goal.arguments().get(0).source(),
                    fresh("p"),
                    probe(),
                    value(goal.arguments().get(0))),
            new Shape(from.shape().raw(), goal.arguments()));
  }
}
