package dev.blockaway.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What to do instead, in the words of the library at hand. */
final class RemediesTest {
  private static final Remedies BUILT_IN = Remedies.builtIn();

  @Test
  void speaksOfTheLibraryAtHand() {
    assertThat(BUILT_IN.word("{off-load}", Set.of("io.vertx.")::contains))
        .isEqualTo("vertx.executeBlocking(..)");
    assertThat(BUILT_IN.word("R2DBC; or {off-load}", Set.of("reactor.")::contains))
        .isEqualTo("R2DBC; or Mono.fromCallable(..).subscribeOn(Schedulers.boundedElastic())");
  }

  @Test
  void prefersChainsToTheServerBelow() {
    assertThat(BUILT_IN.word("{timer}", Set.of("io.netty.", "io.vertx.", "reactor.")::contains))
        .isEqualTo("Mono.delay(..) or delayElement(..)");
  }

  @Test
  void speaksOfTheJdkWhereNoLibraryIsAtHand() {
    assertThat(BUILT_IN.word("a timer: {timer}", prefix -> false))
        .isEqualTo("a timer: CompletableFuture.delayedExecutor(..)");
  }

  @Test
  void leavesOtherTextAlone() {
    assertThat(BUILT_IN.word("a suspend function, or mono { }", prefix -> true))
        .isEqualTo("a suspend function, or mono { }");
  }

  @Test
  void wordsEveryGroupForEveryLibrary() {
    List<String> words =
        Catalog.builtIn().blocking().stream()
            .map(rule -> BUILT_IN.word(rule.group().instead(), prefix -> false))
            .toList();

    assertThat(words).noneMatch(text -> Remedy.PLACE.matcher(text).find());
  }

  @Test
  void rejectsRemedyWithoutWordsForOtherCode() {
    assertThatThrownBy(() -> Remedies.parse("r.txt", "timer io.vertx. : vertx.setTimer(..)"))
        .hasMessageContaining("expected 'off-load * : text' as its last line");
  }

  @Test
  void rejectsLineWithoutText() {
    assertThatThrownBy(() -> Remedies.parse("r.txt", "\ntimer io.vertx. vertx.setTimer(..)"))
        .hasMessageContaining("r.txt:2")
        .hasMessageContaining("expected 'timer prefix : text'");
  }
}
