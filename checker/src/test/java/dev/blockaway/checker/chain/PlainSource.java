package dev.blockaway.checker.chain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a chain starts with whose operator is looked at. */
enum PlainSource {
  /** Some values and the end. */
  VALUES(
      Map.ofEntries(
          Map.entry("reactor.core.publisher.Mono", "just(%s)"),
          Map.entry("reactor.core.publisher.Flux", "just(%1$s, %1$s, %1$s)"),
          Map.entry("io.reactivex.rxjava3.core.Flowable", "just(%1$s, %1$s, %1$s)"),
          Map.entry("io.reactivex.rxjava3.core.Observable", "just(%1$s, %1$s, %1$s)"),
          Map.entry("io.reactivex.rxjava3.core.Single", "just(%s)"),
          Map.entry("io.reactivex.rxjava3.core.Maybe", "just(%s)"),
          Map.entry("io.reactivex.rxjava3.core.Completable", "complete()"),
          Map.entry("io.smallrye.mutiny.Uni", "createFrom().item(%s)"),
          Map.entry("io.smallrye.mutiny.Multi", "createFrom().items(%1$s, %1$s, %1$s)"))),

  /** The end alone. */
  EMPTY(
      Map.ofEntries(
          Map.entry("reactor.core.publisher.Mono", "empty()"),
          Map.entry("reactor.core.publisher.Flux", "empty()"),
          Map.entry("io.reactivex.rxjava3.core.Flowable", "empty()"),
          Map.entry("io.reactivex.rxjava3.core.Observable", "empty()"),
          Map.entry("io.reactivex.rxjava3.core.Maybe", "empty()"),
          Map.entry("io.smallrye.mutiny.Uni", "createFrom().nullItem()"),
          Map.entry("io.smallrye.mutiny.Multi", "createFrom().empty()"))),

  /** A failure. */
  ERROR(
      Map.ofEntries(
          Map.entry("reactor.core.publisher.Mono", "error(FAILURE)"),
          Map.entry("reactor.core.publisher.Flux", "error(FAILURE)"),
          Map.entry("io.reactivex.rxjava3.core.Flowable", "error(FAILURE)"),
          Map.entry("io.reactivex.rxjava3.core.Observable", "error(FAILURE)"),
          Map.entry("io.reactivex.rxjava3.core.Single", "error(FAILURE)"),
          Map.entry("io.reactivex.rxjava3.core.Maybe", "error(FAILURE)"),
          Map.entry("io.reactivex.rxjava3.core.Completable", "error(FAILURE)"),
          Map.entry("io.smallrye.mutiny.Uni", "createFrom().failure(FAILURE)"),
          Map.entry("io.smallrye.mutiny.Multi", "createFrom().failure(FAILURE)"))),

  /** Some values and no end. */
  ENDLESS(
      Map.ofEntries(
          Map.entry(
              "reactor.core.publisher.Flux",
              "just(%1$s, %1$s, %1$s).concatWith(reactor.core.publisher.Flux.never())"),
          Map.entry(
              "io.reactivex.rxjava3.core.Flowable",
              "just(%1$s, %1$s, %1$s).concatWith(io.reactivex.rxjava3.core.Flowable.never())"),
          Map.entry(
              "io.reactivex.rxjava3.core.Observable",
              "just(%1$s, %1$s, %1$s).concatWith(io.reactivex.rxjava3.core.Observable.never())"),
          Map.entry(
              "io.smallrye.mutiny.Multi",
              "createFrom().items(%1$s, %1$s, %1$s).onCompletion().switchTo(io.smallrye.mutiny.Multi.createFrom().nothing())"))),

  /** Nothing, until the chain is cancelled. */
  NOTHING(
      Map.ofEntries(
          Map.entry("reactor.core.publisher.Mono", "never()"),
          Map.entry("reactor.core.publisher.Flux", "never()"),
          Map.entry("io.reactivex.rxjava3.core.Flowable", "never()"),
          Map.entry("io.reactivex.rxjava3.core.Observable", "never()"),
          Map.entry("io.reactivex.rxjava3.core.Single", "never()"),
          Map.entry("io.reactivex.rxjava3.core.Maybe", "never()"),
          Map.entry("io.reactivex.rxjava3.core.Completable", "never()"),
          Map.entry("io.smallrye.mutiny.Uni", "createFrom().nothing()"),
          Map.entry("io.smallrye.mutiny.Multi", "createFrom().nothing()")));

  @SuppressWarnings("ImmutableEnumChecker") // made by Map.ofEntries
  private final Map<String, String> makers;

  PlainSource(Map<String, String> makers) {
    this.makers = makers;
  }

  /** Whether a chain of a type may start so. */
  boolean makes(Class<?> type) {
    return makers.containsKey(type.getName());
  }

  /**
   * A chain whose source says where it runs; null if the type has no such source.
   *
   * @param element the type of its values; null if it has none
   */
  @Nullable String code(Class<?> type, @Nullable String element, String value, int probe) {
    String maker = makers.get(type.getName());
    if (maker == null) {
      return null;
    }
    boolean grouped = maker.startsWith("createFrom().");
    String name = type.getName() + (grouped ? ".createFrom()" : "");
    String witness = element == null ? "" : "<" + element + ">";
    String made = maker.replaceFirst("^createFrom\\(\\)\\.", "").formatted(value);
    return "%s.%s%s(() -> { Probe.at(%d); return %s.%s%s; })"
        .formatted(name, witness, grouped ? "deferred" : "defer", probe, name, witness, made);
  }
}
