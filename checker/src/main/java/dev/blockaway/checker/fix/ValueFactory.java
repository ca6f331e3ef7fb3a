package dev.blockaway.checker.fix;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method that makes a chain of a value, and its sibling that takes a function.
 *
 * @param owner canonical name of its class
 * @param name its name
 * @param parameter erased type of its only parameter
 * @param lazy the sibling's name
 * @param mustNotBeNull whether the sibling makes something else of null than the method does
 * @param mayThrow whether the sibling's function may throw checked exceptions
 */
record ValueFactory(
    String owner,
    String name,
    String parameter,
    String lazy,
    boolean mustNotBeNull,
    boolean mayThrow) {
  private static final String OBJECT = "java.lang.Object";
  private static final String RX2 = "io.reactivex.";
  private static final String RX3 = "io.reactivex.rxjava3.core.";
  private static final String REACTOR = "reactor.core.publisher.";
  private static final String MUTINY = "io.smallrye.mutiny.groups.";

  /** What null becomes was tried with the versions that the catalogue names. */
  private static final List<ValueFactory> ALL =
      List.of(
          of(REACTOR + "Mono", "just", true),
          of(REACTOR + "Mono", "justOrEmpty", false),
          of(RX2 + "Single", "just", false),
          of(RX2 + "Maybe", "just", true),
          of(RX2 + "Observable", "just", false),
          of(RX2 + "Flowable", "just", false),
          of(RX3 + "Single", "just", false),
          of(RX3 + "Maybe", "just", true),
          of(RX3 + "Observable", "just", false),
          of(RX3 + "Flowable", "just", false),
          new ValueFactory(MUTINY + "UniCreate", "item", OBJECT, "item", false, false));

  private static final Set<String> WITH_DEFER =
      Set.of(
          REACTOR + "Mono",
          REACTOR + "Flux",
          RX2 + "Single",
          RX2 + "Maybe",
          RX2 + "Observable",
          RX2 + "Flowable",
          RX3 + "Single",
          RX3 + "Maybe",
          RX3 + "Observable",
          RX3 + "Flowable");

  private static ValueFactory of(String owner, String name, boolean mustNotBeNull) {
    return new ValueFactory(owner, name, OBJECT, "fromCallable", mustNotBeNull, true);
  }

  /** The factory that a method is; null if it is none. */
  static @Nullable ValueFactory of(MethodSymbol method) {
    for (ValueFactory factory : ALL) {
      if (method.owner.getQualifiedName().contentEquals(factory.owner)
          && method.name.contentEquals(factory.name)
          && method.params().size() == 1
          && isErased(method, factory.parameter)) {
        return factory;
      }
    }
    return null;
  }

  private static boolean isErased(MethodSymbol method, String type) {
    return method.params().head.type.getUpperBound() != null
        && method.params().head.type.getUpperBound().tsym.getQualifiedName().contentEquals(type);
  }

  /** Whether a type of chain can be put together when somebody subscribes. */
  static boolean hasDefer(String type) {
    return WITH_DEFER.contains(type);
  }
}
