package dev.blockaway.agent.instrumentation;

import dev.blockaway.agent.detector.BlockingCall;
import dev.blockaway.agent.finding.Dispatcher;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Catalog;
import dev.blockaway.catalog.Certainty;
import dev.blockaway.catalog.Kind;
import dev.blockaway.catalog.Signature;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * The calls that get a check where they are made: the catalogue's APIs that always block whatever
 * their state is, and the methods that are native in this JDK.
 */
final class WatchedCalls {
  private static final Set<Kind> STRONG =
      Set.of(Kind.REACTIVE_BLOCK, Kind.JDBC, Kind.JPA, Kind.HTTP, Kind.CLIENT);

  private static final String SELECTOR = "java/nio/channels/Selector";
  private final Map<String, List<Watched>> byOwnerAndName = new HashMap<>();

  private record Watched(@Nullable List<String> parameters, BlockingCall call) {}

  WatchedCalls(Catalog catalog) {
    catalog.blocking().stream().filter(WatchedCalls::isStrong).forEach(this::add);
    addIfNative(catalog, Thread.class, "sleep", Kind.SLEEP, false);
    addIfNative(catalog, Object.class, "wait", Kind.WAIT, true);
  }

  /** How many methods are watched. */
  int count() {
    return byOwnerAndName.size();
  }

  /** Whether a class that refers to such a method may contain a watched call. */
  boolean mayContain(String owner, String name) {
    return byOwnerAndName.containsKey(owner + "." + name);
  }

  /**
   * What is watched there; null if nothing is. Names are the JVM's.
   *
   * @param caller the class that makes the call: what frameworks select is how their loops idle
   */
  @Nullable BlockingCall find(String caller, String owner, String name, String descriptor) {
    if (owner.equals(SELECTOR) && Dispatcher.isOne(caller.replace('/', '.'))) {
      return null;
    }
    for (Watched watched : byOwnerAndName.getOrDefault(owner + "." + name, List.of())) {
      if (watched.parameters == null || watched.parameters.equals(parameters(descriptor))) {
        return watched.call;
      }
    }
    return null;
  }

  private static boolean isStrong(BlockingRule rule) {
    return rule.certainty() == Certainty.ALWAYS
        && (STRONG.contains(rule.group().kind())
            || internalName(rule.target().owner()).equals(SELECTOR))
        && !rule.isTypeWide()
        && !rule.target().name().equals("<init>");
  }

  private void add(BlockingRule rule) {
    Signature target = rule.target();
    String title = target.owner().substring(target.owner().lastIndexOf('.') + 1);
    add(
        internalName(target.owner()),
        target.name(),
        target.parameters(),
        new BlockingCall(
            InstrumentationDetector.NAME,
            title + "." + target.name(),
            rule.group().kind(),
            false,
            rule.group().instead()));
  }

  private void addIfNative(
      Catalog catalog, Class<?> owner, String name, Kind kind, boolean breaksLocks) {
    if (isNative(owner, name)) {
      add(
          Type.getInternalName(owner),
          name,
          List.of("long"),
          new BlockingCall(
              InstrumentationDetector.NAME,
              owner.getSimpleName() + "." + name,
              kind,
              breaksLocks,
              instead(catalog, new Signature(owner.getName(), name, List.of("long")))));
    }
  }

  private static boolean isNative(Class<?> owner, String name) {
    try {
      return Modifier.isNative(owner.getDeclaredMethod(name, long.class).getModifiers());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }

  private static @Nullable String instead(Catalog catalog, Signature method) {
    return catalog.blocking().stream()
        .filter(rule -> rule.target().equals(method))
        .map(rule -> rule.group().instead())
        .findFirst()
        .orElse(null);
  }

  private void add(
      String owner, String name, @Nullable List<String> parameters, BlockingCall call) {
    byOwnerAndName.merge(
        owner + "." + name,
        List.of(new Watched(parameters, call)),
        (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
  }

  private static List<String> parameters(String descriptor) {
    return Arrays.stream(Type.getArgumentTypes(descriptor))
        .map(type -> type.getClassName().replace('$', '.'))
        .toList();
  }

  /** By the convention that packages begin in lower case and types in upper case. */
  private static String internalName(String canonical) {
    StringBuilder name = new StringBuilder();
    boolean type = false;
    for (String part : canonical.split("\\.", -1)) {
      if (!name.isEmpty()) {
        name.append(type ? '$' : '/');
      }
      name.append(part);
      type |= Character.isUpperCase(part.charAt(0));
    }
    return name.toString();
  }
}
