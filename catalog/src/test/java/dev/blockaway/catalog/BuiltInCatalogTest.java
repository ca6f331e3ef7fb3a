package dev.blockaway.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class BuiltInCatalogTest {
  private static final Catalog CATALOG = Catalog.builtIn();

  @Test
  void indexNamesEveryFile() throws IOException {
    Path directory = Path.of("src/main/resources/dev/blockaway/catalog");
    try (Stream<Path> files = Files.walk(directory, 2)) {
      assertThat(index(directory.resolve("index.txt")))
          .containsExactlyElementsOf(
              files
                  .filter(Files::isRegularFile)
                  .map(f -> directory.relativize(f).toString().replace('\\', '/'))
                  .filter(f -> f.contains("/"))
                  .sorted()
                  .toList());
    }
  }

  @Test
  void holdsTheWholeCatalogue() {
    assertThat(CATALOG.blocking()).hasSizeGreaterThan(2_600);
    assertThat(CATALOG.silent()).hasSizeGreaterThan(200);
  }

  @Test
  void namesFilesAfterTheirLibraries() {
    assertThat(CATALOG.blocking())
        .allSatisfy(
            rule ->
                assertThat(rule.origin().file())
                    .isEqualTo("blocking/" + rule.group().library() + ".txt"));
    assertThat(CATALOG.frameworks())
        .allSatisfy(
            framework ->
                assertThat(framework.contexts())
                    .allSatisfy(
                        rule ->
                            assertThat(rule.origin().file())
                                .isEqualTo("framework/" + framework.id() + ".txt")));
  }

  @Test
  void saysWhatItWasVerifiedAgainst() {
    assertThat(CATALOG.libraries()).allSatisfy(l -> assertThat(l.verified()).isNotEmpty());
    assertThat(CATALOG.frameworks())
        .allSatisfy(
            framework -> {
              assertThat(framework.verified()).isNotEmpty();
              assertThat(framework.since()).isNotEmpty();
              assertThat(framework.source()).startsWith("https://");
            });
  }

  @Test
  void listsEverySignatureOnce() {
    Map<Signature, Origin> seen = new HashMap<>();
    Stream.concat(
            CATALOG.blocking().stream().map(r -> Map.entry(r.target(), r.origin())),
            CATALOG.silent().stream().map(r -> Map.entry(r.target(), r.origin())))
        .forEach(
            row ->
                assertThat(seen.put(row.getKey(), row.getValue()))
                    .as("%s in %s", row.getKey(), row.getValue())
                    .isNull());
  }

  @Test
  void wordsReasonsAsClauses() {
    Stream<String> clauses =
        Stream.of(
                CATALOG.blocking().stream()
                    .flatMap(r -> Stream.of(r.group().reason(), r.group().instead())),
                CATALOG.silent().stream().map(SilentRule::reason),
                CATALOG.frameworks().stream()
                    .flatMap(f -> f.contexts().stream())
                    .map(ContextRule::reason))
            .flatMap(s -> s);

    assertThat(clauses).noneMatch(text -> text.endsWith(".") || text.isBlank());
  }

  @Test
  void resolvesEveryJdkRow() {
    List<String> unresolved =
        Stream.concat(
                CATALOG.blocking().stream()
                    .filter(r -> JdkMembers.isVisible(r.since()))
                    .filter(r -> isJdk(r.origin()))
                    .map(r -> Map.entry(r.target(), r.origin())),
                CATALOG.silent().stream()
                    .filter(r -> JdkMembers.isVisible(r.since()))
                    .filter(r -> isJdk(r.origin()))
                    .map(r -> Map.entry(r.target(), r.origin())))
            .filter(row -> !JdkMembers.has(row.getKey()))
            .map(row -> row.getValue() + " " + row.getKey())
            .collect(Collectors.toList());

    assertThat(unresolved).isEmpty();
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "the JDK's rules name virtual threads")
  void resolvesEveryRuleOfTheJdk() {
    Framework jdk =
        CATALOG.frameworks().stream().filter(f -> f.id().equals("jdk")).findFirst().orElseThrow();

    Stream<Signature> rules =
        Stream.of(
                jdk.contexts().stream().map(r -> Objects.requireNonNull(r.method())),
                jdk.chains().stream().map(ChainRule::method),
                jdk.schedulers().stream().map(SchedulerRule::method),
                jdk.guards().stream().map(GuardRule::method))
            .flatMap(s -> s);

    assertThat(rules).allMatch(JdkMembers::has);
  }

  private static boolean isJdk(Origin origin) {
    return origin.file().startsWith("blocking/jdk-") || origin.file().equals("blocking/jdbc.txt");
  }

  private static List<String> index(Path file) throws IOException {
    return Statement.split("index.txt", Files.readString(file)).stream()
        .map(Statement::word)
        .toList();
  }
}
