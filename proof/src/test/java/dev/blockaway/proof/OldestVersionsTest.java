package dev.blockaway.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.catalog.Catalog;
import dev.blockaway.catalog.Framework;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OldestVersionsTest {
  static Stream<Framework> frameworksOfLibraries() {
    return Catalog.builtIn().frameworks().stream().filter(f -> !isOfJdk(f));
  }

  private static boolean isOfJdk(Framework framework) {
    return framework.since().stream().allMatch(artifact -> artifact.startsWith("jdk:"));
  }

  @ParameterizedTest
  @MethodSource("frameworksOfLibraries")
  void haveWhatTheRulesName(Framework framework) {
    assertThat(new OldestVersions(framework).problems()).isEmpty();
  }

  @Test
  void haveAJarEach() {
    assertThat(Catalog.builtIn().frameworks().stream().flatMap(f -> f.since().stream()))
        .filteredOn(artifact -> !artifact.startsWith("jdk:"))
        .allSatisfy(
            artifact ->
                assertThat(Libraries.pins()).extracting(Pin::coordinates).contains(artifact));
  }

  @Test
  void saysWhatAnOldVersionLacksAndWhatItHas() {
    Framework framework =
        Catalog.parse(
                "mine.txt",
                """
                framework mine "Mine"
                since io.vertx:vertx-core:4.0.0
                loop overrides io.vertx.core.Handler#handle(*) since 5.0.0 : it is old
                loop overrides io.vertx.core.Completable#complete(*) : it is new
                loop overrides io.vertx.core.Completable#succeed(*) since 5.0.0 : it is new
                loop overrides io.vertx.core.Handler#handel(*) since 5.0.0 : it is nowhere
                """)
            .frameworks()
            .get(0);

    assertThat(new OldestVersions(framework).problems())
        .containsExactlyInAnyOrder(
            "mine.txt:3: needs no 'since', it is in [io.vertx:vertx-core:4.0.0]",
            "mine.txt:4: io.vertx.core.Completable#complete(*) is not in"
                + " [io.vertx:vertx-core:4.0.0]",
            "mine.txt:6: io.vertx.core.Handler#handel(*) is not in [io.vertx:vertx-core:5.0.0]");
  }
}
