package dev.blockaway.agent.instrumentation;

import dev.blockaway.agent.detector.BlockingCall;
import dev.blockaway.agent.finding.CatalogRows;
import dev.blockaway.agent.finding.Dispatcher;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Certainty;
import dev.blockaway.catalog.Kind;
import dev.blockaway.catalog.Signature;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * The calls that get a check where they are made: the catalogue's APIs that always block whatever
 * their state is, and the methods that are native in this JDK.
 */
final class WatchedCalls {
  private static final Set<Kind> STRONG =
      Set.of(Kind.REACTIVE_BLOCK, Kind.JDBC, Kind.JPA, Kind.HTTP, Kind.CLIENT);

  private static final String OBJECT = "java/lang/Object";
  private static final String SELECTOR = "java/nio/channels/Selector";

  private final CatalogRows catalog;
  private final Map<String, Map<String, List<Watched>>> byOwner = new ConcurrentHashMap<>();

  private record Watched(@Nullable List<String> parameters, BlockingCall call) {}

  WatchedCalls(CatalogRows catalog) {
    this.catalog = catalog;
    addIfNative(Thread.class, "sleep", Kind.SLEEP, false);
    addIfNative(Object.class, "wait", Kind.WAIT, true);
  }

  /**
   * Types one of which each class names that contains a watched call, unless it is one of {@link
   * #ofObject}; many more than those of which something is watched, as nothing is read for it.
   */
  List<String> types() {
    List<String> types = new ArrayList<>(catalog.owners());
    types.add(Thread.class.getName());
    types.remove(Object.class.getName());
    return types;
  }

  /** Names of the methods that are watched of {@code Object}, which every class names. */
  Set<String> ofObject() {
    return of(OBJECT).keySet();
  }

  /** Whether anything of this type is watched, or a method with this name of {@code Object}. */
  boolean isTrace(String text) {
    return !of(text).isEmpty() || ofObject().contains(text);
  }

  /** Whether a class that refers to such a method may contain a watched call. */
  boolean mayContain(String owner, String name) {
    return of(owner).containsKey(name);
  }

  /**
   * What is watched there; null if nothing is: not what a class calls of its own, for it knows when
   * that does not wait, as {@code Mono.publishOn} does of {@code block()}. Names are the JVM's.
   *
   * @param caller the class that makes the call: what frameworks select is how their loops idle
   */
  @Nullable BlockingCall find(String caller, String owner, String name, String descriptor) {
    if (owner.equals(caller)
        || (owner.equals(SELECTOR) && Dispatcher.isOne(caller.replace('/', '.')))) {
      return null;
    }
    for (Watched watched : of(owner).getOrDefault(name, List.of())) {
      if (watched.parameters == null || watched.parameters.equals(parameters(descriptor))) {
        return watched.call;
      }
    }
    return null;
  }

  private Map<String, List<Watched>> of(String owner) {
    Map<String, List<Watched>> known = byOwner.get(owner);
    if (known == null) {
      known = read(owner);
      byOwner.put(owner, known);
    }
    return known;
  }

  private Map<String, List<Watched>> read(String owner) {
    String name = owner.replace('/', '.').replace('$', '.');
    Map<String, List<Watched>> watched = new HashMap<>();
    for (BlockingRule rule : catalog.of(List.of(name))) {
      if (isStrong(rule, owner)) {
        List<Watched> overloads = watched.get(rule.target().name());
        if (overloads == null) {
          overloads = new ArrayList<>();
          watched.put(rule.target().name(), overloads);
        }
        overloads.add(new Watched(rule.target().parameters(), call(rule)));
      }
    }
    return Map.copyOf(watched);
  }

  private static boolean isStrong(BlockingRule rule, String owner) {
    return rule.certainty() == Certainty.ALWAYS
        && (STRONG.contains(rule.group().kind()) || owner.equals(SELECTOR))
        && !rule.isTypeWide()
        && !rule.target().name().equals("<init>");
  }

  private static BlockingCall call(BlockingRule rule) {
    Signature target = rule.target();
    String title = target.owner().substring(target.owner().lastIndexOf('.') + 1);
    return new BlockingCall(
        InstrumentationDetector.NAME,
        title + "." + target.name(),
        rule.group().kind(),
        false,
        rule.group().instead());
  }

  private void addIfNative(Class<?> owner, String name, Kind kind, boolean breaksLocks) {
    if (!isNative(owner, name)) {
      return;
    }
    BlockingCall call =
        new BlockingCall(
            InstrumentationDetector.NAME,
            owner.getSimpleName() + "." + name,
            kind,
            breaksLocks,
            instead(new Signature(owner.getName(), name, List.of("long"))));
    byOwner.put(
        Type.getInternalName(owner), Map.of(name, List.of(new Watched(List.of("long"), call))));
  }

  private static boolean isNative(Class<?> owner, String name) {
    try {
      return Modifier.isNative(owner.getDeclaredMethod(name, long.class).getModifiers());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }

  private @Nullable String instead(Signature method) {
    for (BlockingRule rule : catalog.of(List.of(method.owner()))) {
      Signature target = rule.target();
      // not the record's own equality, which has to be linked first
      if (target.name().equals(method.name())
          && Objects.equals(target.parameters(), method.parameters())) {
        return rule.group().instead();
      }
    }
    return null;
  }

  private static List<String> parameters(String descriptor) {
    List<String> names = new ArrayList<>();
    for (Type type : Type.getArgumentTypes(descriptor)) {
      names.add(type.getClassName().replace('$', '.'));
    }
    return names;
  }
}
