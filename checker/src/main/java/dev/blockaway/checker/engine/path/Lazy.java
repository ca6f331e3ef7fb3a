package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.TypeSymbol;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Objects that run a function on the thread of their caller to make the value that they are asked
 * for.
 *
 * @param types canonical names of their types
 * @param asked names of the methods that run it
 * @param makers names of the methods that make such objects; they take the function, unless it is
 *     given when the value is asked for
 * @param memory how often it is run
 */
record Lazy(Set<String> types, Set<String> asked, Set<String> makers, Memory memory) {

  /** How often an object runs its function. */
  enum Memory {
    /** Again and again. */
    NONE,
    /** Once for each key, which is the first argument of who asks. */
    PER_KEY,
    /** Once, or once for each thread. */
    ONCE
  }

  /** Guava's for Android is none of the JDK's. */
  private static final Set<String> SUPPLIER =
      Set.of("java.util.function.Supplier", "com.google.common.base.Supplier");

  private static final List<Lazy> ALL =
      List.of(
          new Lazy(
              Set.of("com.github.benmanes.caffeine.cache.Cache"),
              Set.of("get", "getAll"),
              Set.of("build"),
              Memory.PER_KEY),
          new Lazy(
              Set.of("com.google.common.cache.Cache"),
              Set.of("get", "getUnchecked", "getAll", "apply"),
              Set.of("build", "from"),
              Memory.PER_KEY),
          new Lazy(
              Set.of("java.util.Map"),
              Set.of("computeIfAbsent"),
              Set.of("newHashMap", "newLinkedHashMap", "newConcurrentMap", "synchronizedMap"),
              Memory.PER_KEY),
          new Lazy(
              SUPPLIER,
              Set.of("get"),
              Set.of("memoize", "memoized", "memoizedNonEmpty"),
              Memory.ONCE),
          new Lazy(
              SUPPLIER,
              Set.of("get"),
              Set.of("memoizeWithExpiration", "synchronizedSupplier"),
              Memory.NONE),
          new Lazy(
              Set.of("org.springframework.util.function.SingletonSupplier"),
              Set.of("get", "obtain"),
              Set.of("of", "ofNullable"),
              Memory.ONCE),
          new Lazy(Set.of("io.vavr.Lazy"), Set.of("get"), Set.of("of"), Memory.ONCE),
          new Lazy(
              Set.of("org.apache.commons.lang3.concurrent.LazyInitializer"),
              Set.of("get"),
              Set.of(),
              Memory.ONCE),
          new Lazy(
              Set.of("java.lang.ThreadLocal"), Set.of("get"), Set.of("withInitial"), Memory.ONCE));

  private static final Set<String> ASKED = allAsked();

  private static Set<String> allAsked() {
    Set<String> result = new HashSet<>();
    ALL.forEach(lazy -> result.addAll(lazy.asked()));
    return Set.copyOf(result);
  }

  /** What a call may ask for a value; empty for most calls. */
  static List<Lazy> askedBy(Call call, Hierarchy hierarchy) {
    String name = call.callee().name.toString();
    if (!ASKED.contains(name)) {
      return List.of();
    }
    List<Lazy> result = new ArrayList<>(of(call.receiver().tsym, hierarchy));
    result.removeIf(lazy -> !lazy.asked().contains(name));
    return result;
  }

  /** What an object of a type may be. */
  static List<Lazy> of(TypeSymbol type, Hierarchy hierarchy) {
    return ALL.stream().filter(lazy -> hierarchy.isSubtypeOfAny(type, lazy.types())).toList();
  }
}
