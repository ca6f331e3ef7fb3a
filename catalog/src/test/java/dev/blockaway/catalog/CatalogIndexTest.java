package dev.blockaway.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogIndexTest {
  private static final Catalog TEXT = Catalog.builtIn();
  private static final CatalogIndex INDEX = CatalogIndex.builtIn();
  private static final Catalog OURS =
      Catalog.parse(
          "ours.txt",
          """
          library ours "Ours"
          group waits
            kind    wait
            reason  waits
            instead nothing
            always  java.lang.Thread#ours()
          silent nots
            reason  does not
            java.lang.Thread#not()
          framework ours "Ours"
          requires a.B
          reactive a.B
          """);

  @Test
  void isWrittenByTheBuild() throws IOException {
    assertThat(CatalogResources.bytesOrNull(StoredIndex.RESOURCE))
        .isEqualTo(IndexWriter.ofBuiltIn());
  }

  @Test
  void holdsEveryRowOfTheText() {
    Set<String> owners =
        Stream.concat(
                TEXT.blocking().stream().map(BlockingRule::target),
                TEXT.silent().stream().map(SilentRule::target))
            .map(Signature::owner)
            .collect(Collectors.toSet());

    assertThat(INDEX.blocking(owners)).isEqualTo(TEXT.blocking());
    assertThat(INDEX.silent(owners)).isEqualTo(TEXT.silent());
  }

  @Test
  void holdsTheRowsOfEachOwnerAlone() {
    TEXT.blocking().stream()
        .collect(Collectors.groupingBy(rule -> rule.target().owner()))
        .forEach((owner, rows) -> assertThat(INDEX.blocking(List.of(owner))).isEqualTo(rows));
  }

  @Test
  void namesTheTypesOfWhichItHoldsRows() {
    assertThat(INDEX.owners())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(CatalogIndex.of(TEXT).owners())
        .allMatch(
            owner ->
                !INDEX.blocking(List.of(owner)).isEmpty()
                    || !INDEX.silent(List.of(owner)).isEmpty());
    assertThat(INDEX.plus(OURS).owners()).containsAll(INDEX.owners()).contains("java.lang.Thread");
  }

  @Test
  void holdsNothingOfOtherTypes() {
    assertThat(INDEX.blocking(List.of("java.lang.Integer", "Thread", ""))).isEmpty();
    assertThat(INDEX.silent(List.of("java.lang.Integer"))).isEmpty();
  }

  @Test
  void holdsEveryFramework() {
    assertThat(INDEX.frameworks(type -> true)).isEqualTo(TEXT.frameworks());
  }

  @Test
  void leavesOutFrameworksThatAreNotThere() {
    String vertx = "io.vertx.core.Vertx";

    assertThat(INDEX.frameworks(vertx::equals))
        .isEqualTo(
            TEXT.frameworks().stream()
                .filter(f -> f.requires().isEmpty() || f.requires().contains(vertx))
                .toList())
        .extracting(Framework::id)
        .contains("jdk", "vertx")
        .doesNotContain("reactor");
  }

  @Test
  void namesGroupsAndFrameworks() {
    assertThat(INDEX.groups()).isEqualTo(CatalogIndex.of(TEXT).groups());
    assertThat(INDEX.frameworkIds()).isEqualTo(CatalogIndex.of(TEXT).frameworkIds());
  }

  @Test
  void addsAnotherCatalogueBehindItsOwn() {
    List<String> thread = List.of("java.lang.Thread");
    CatalogIndex both = INDEX.plus(OURS);

    assertThat(both.blocking(thread))
        .isEqualTo(
            Stream.concat(INDEX.blocking(thread).stream(), OURS.blocking().stream()).toList());
    assertThat(both.silent(thread)).endsWith(OURS.silent().get(0));
    assertThat(both.groups()).contains("ours/waits", "jdk-concurrency/sleep");
    assertThat(both.frameworkIds()).contains("ours", "jdk");
    assertThat(both.frameworks("a.B"::equals)).endsWith(OURS.frameworks().get(0));
    assertThat(both.frameworks(type -> false)).doesNotContain(OURS.frameworks().get(0));
  }

  @Test
  void answersLikeTheTextWhenTheBuildHasWrittenNoIndex() {
    List<String> owners = List.of("java.util.concurrent.Future", "java.lang.Thread");

    assertThat(CatalogIndex.of(TEXT).blocking(owners)).isEqualTo(INDEX.blocking(owners));
  }
}
