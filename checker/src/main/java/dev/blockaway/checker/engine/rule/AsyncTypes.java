package dev.blockaway.checker.engine.rule;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.blockaway.catalog.Framework;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which types stand for a result that comes later. */
public final class AsyncTypes {
  private static final Set<String> FUTURES =
      Set.of("java.util.concurrent.Future", "java.util.concurrent.CompletionStage");

  /** Queries that can be run are publishers too, and their elements are there when asked for. */
  private static final Set<String> ITERABLE = Set.of("java.lang.Iterable");

  private static final Set<String> SINGLE =
      Set.of(
          "reactor.core.publisher.Mono",
          "io.reactivex.rxjava3.core.Single",
          "io.reactivex.rxjava3.core.Maybe",
          "io.reactivex.rxjava3.core.Completable",
          "io.reactivex.Single",
          "io.reactivex.Maybe",
          "io.reactivex.Completable",
          "io.smallrye.mutiny.Uni");

  private final Hierarchy hierarchy;
  private final Set<String> reactive = new HashSet<>();
  private final Set<String> chains = new HashSet<>();
  private final Set<String> clues = new HashSet<>();
  private final Set<String> completing = new HashSet<>();
  private final Map<TypeSymbol, Sort> sorts = new HashMap<>();
  private final Map<TypeSymbol, Boolean> reactiveClasses = new HashMap<>();

  /** What a type is; remembered, since the same types are asked for at every call. */
  private record Sort(boolean reactive, boolean chain, boolean future) {
    boolean async() {
      return reactive || chain || future;
    }
  }

  /** Takes the types from the frameworks that are on the class path. */
  public AsyncTypes(Hierarchy hierarchy, List<Framework> active) {
    this.hierarchy = hierarchy;
    for (Framework framework : active) {
      reactive.addAll(framework.reactiveTypes());
      chains.addAll(framework.chainTypes());
      clues.addAll(framework.roles().clues());
      completing.addAll(framework.roles().completing());
    }
  }

  /** Whether a type is reactive: its values are subscribed to. */
  public boolean isReactive(Type type) {
    return sort(type).reactive();
  }

  /**
   * Whether who returns a type promises not to wait: a reactive one, but for those that may as well
   * be gone through in place, such as a query that can be subscribed to, iterated or executed.
   */
  public boolean isPromise(Type type) {
    return isReactive(type) && !hierarchy.isSubtypeOfAny(type.tsym, ITERABLE);
  }

  /** Whether a chain of a type has at most one value. */
  public boolean isSingle(Type type) {
    return hierarchy.isSubtypeOfAny(type.tsym, SINGLE);
  }

  /** Whether a type's methods are the operators of a chain. */
  public boolean isChain(Type type) {
    return sort(type).chain();
  }

  /** Whether a type is a future: a result that somebody completes. */
  public boolean isFuture(Type type) {
    return sort(type).future();
  }

  private Sort sort(Type type) {
    Sort known = sorts.get(type.tsym);
    if (known == null) {
      known = find(type.tsym);
      sorts.put(type.tsym, known);
    }
    return known;
  }

  private Sort find(TypeSymbol type) {
    return new Sort(
        hierarchy.isSubtypeOfAny(type, reactive),
        hierarchy.isSubtypeOfAny(type, chains),
        hierarchy.isSubtypeOfAny(type, FUTURES));
  }

  /** Whether a future or publisher is one of those whose results arrive on an event loop. */
  public boolean completesOnLoop(Type type) {
    return !completing.isEmpty() && hierarchy.isSubtypeOfAny(type.tsym, completing);
  }

  /** Whether a type is reactive, an operator type or a future. */
  public boolean isAsync(Type type) {
    return sort(type).async();
  }

  /**
   * Whether a value may be asynchronous by its declared type, null where that is not known. Methods
   * for anything at all, such as checks for null, are called from everywhere, mostly with something
   * else.
   */
  public boolean mayBeAsync(@Nullable Type declared) {
    if (declared == null) {
      return true;
    }
    Type type = hierarchy.types().skipTypeVars(declared, false);
    return isAsync(type) || type.tsym.getQualifiedName().contentEquals("java.lang.Object");
  }

  /**
   * Whether some method of a class returns or takes a reactive type, or one by which a framework is
   * known.
   */
  public boolean isReactiveClass(TypeSymbol type) {
    return reactiveClasses.computeIfAbsent(type, this::findReactiveMember);
  }

  private boolean findReactiveMember(TypeSymbol type) {
    for (var member : type.members().getSymbols()) {
      if (member instanceof MethodSymbol method
          && !method.isConstructor()
          && (tells(method.getReturnType()) || takesTelling(method))) {
        return true;
      }
    }
    return false;
  }

  private boolean tells(Type type) {
    return isPromise(type) || hierarchy.isSubtypeOfAny(type.tsym, clues);
  }

  private boolean takesTelling(MethodSymbol method) {
    for (VarSymbol parameter : method.params()) {
      if (tells(parameter.type)) {
        return true;
      }
    }
    return false;
  }
}
