package dev.blockaway.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.catalog.Catalog;
import dev.blockaway.catalog.Framework;
import dev.blockaway.catalog.Library;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PinTest {
  private static final Catalog CATALOG = Catalog.builtIn();

  @Test
  void pinsWhatTheCatalogueWasVerifiedAgainst() {
    assertThat(pinned(set -> !set.equals("companions"))).containsAll(verified());
  }

  @Test
  void pinsNoLibraryThatTheCatalogueDoesNotName() {
    assertThat(verified()).containsAll(pinned(set -> set.equals("libraries")));
  }

  @Test
  void pinsNoOldVersionThatTheCatalogueDoesNotName() {
    Set<String> versions = new HashSet<>();
    for (Framework framework : CATALOG.frameworks()) {
      versions.addAll(framework.since());
      for (String later : framework.later().values()) {
        Stream.concat(framework.since().stream(), framework.verified().stream())
            .map(artifact -> artifact.substring(0, artifact.lastIndexOf(':') + 1) + later)
            .forEach(versions::add);
      }
    }

    assertThat(versions).containsAll(pinned(set -> set.equals("oldest")));
  }

  @Test
  void pinsEachJarOnce() {
    assertThat(Libraries.pins()).extracting(Pin::file).doesNotHaveDuplicates();
  }

  @Test
  void copiesEveryJar() {
    assertThat(Libraries.pins())
        .extracting(Pin::file)
        .allSatisfy(f -> assertThat(f).isRegularFile());
  }

  @Test
  void putsOtherVersionsInPlaceOfTheirGroups() {
    assertThat(List.of(Libraries.classPath("netty41").split("[:;]")))
        .filteredOn(jar -> jar.contains("io.netty.netty-"))
        .isNotEmpty()
        .allMatch(jar -> jar.contains("-4.1."));
  }

  private static Set<String> pinned(Predicate<String> sets) {
    return Libraries.pins().stream()
        .filter(pin -> sets.test(pin.set()))
        .map(Pin::coordinates)
        .collect(Collectors.toSet());
  }

  private static Set<String> verified() {
    return Stream.concat(
            CATALOG.libraries().stream().map(Library::verified),
            CATALOG.frameworks().stream().map(Framework::verified))
        .flatMap(List::stream)
        .filter(artifact -> !artifact.startsWith("jdk:"))
        .collect(Collectors.toSet());
  }
}
