package dev.blockaway.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the checks say of methods of real libraries that are no rows of the catalogue, so that only
 * the way behind them tells whether they block: {@code library-methods.txt} has the answers that
 * they were given by hand, how, and the disagreements that are known.
 */
class LibraryMethodsTest {
  /** A step of a path, as a message shows it. */
  private static final Pattern STEP = Pattern.compile("^ {4}-> ", Pattern.MULTILINE);

  private static final Path DISAGREEMENTS = Path.of("target", "library-methods.txt");
  private static List<LibraryMethod> methods = List.of();
  private static final Map<LibraryMethod, String> found = new HashMap<>();
  private static Set<String> knownDisagreements = Set.of();

  @BeforeAll
  static void ask() throws IOException {
    read();
    StringBuilder source = new StringBuilder("class Callers {\n");
    for (int i = 0; i < methods.size(); i++) {
      source.append(methods.get(i).caller(i)).append('\n');
    }
    Compilation compilation =
        Compilation.of(Libraries.classPath(), Map.of("Callers.java", source + "}\n"));
    assertThat(compilation.errors()).isEmpty();
    for (Compilation.Found finding : compilation.findings()) {
      found.put(methods.get(finding.line() - 2), finding.message());
    }
    Files.write(DISAGREEMENTS, disagreements().stream().sorted().toList());
  }

  private static void read() throws IOException {
    List<LibraryMethod> read = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    boolean random = false;
    for (String line : text().lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        random = line.equals("[random]");
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        boolean isKnown = line.startsWith("! ");
        LibraryMethod method = LibraryMethod.parse(isKnown ? line.substring(2) : line, random);
        read.add(method);
        if (isKnown) {
          known.add(method.toString());
        }
      }
    }
    methods = read;
    knownDisagreements = known;
  }

  private static String text() throws IOException {
    try (InputStream in = LibraryMethodsTest.class.getResourceAsStream("library-methods.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Set<String> disagreements() {
    Set<String> result = new LinkedHashSet<>();
    for (LibraryMethod method : methods) {
      if (method.blocks() != found.containsKey(method)) {
        result.add(method.toString());
      }
    }
    return result;
  }

  @Test
  void rejectsRowsOfTheCatalogue() {
    assertThat(found)
        .isNotEmpty()
        .allSatisfy(
            (method, text) -> assertThat(STEP.matcher(text).results().count()).isGreaterThan(1));
  }

  @Test
  void reportsEveryDisagreementInTheList() {
    assertThat(disagreements()).containsExactlyInAnyOrderElementsOf(knownDisagreements);
  }

  @Test
  void flagsMostMethodsThatBlockAndFewOthers() {
    Score chosen = Score.of(methods.stream().filter(method -> !method.random()).toList());
    Score random = Score.of(methods.stream().filter(LibraryMethod::random).toList());

    assertThat(chosen.recall()).as("chosen: %s", chosen).isGreaterThanOrEqualTo(0.94);
    assertThat(chosen.precision()).as("chosen: %s", chosen).isGreaterThanOrEqualTo(0.94);
    assertThat(random.recall()).as("random: %s", random).isGreaterThanOrEqualTo(0.81);
    assertThat(random.precision()).as("random: %s", random).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void rejectsAListThatIsTooShortToSayMuch() {
    assertThat(methods.stream().filter(LibraryMethod::blocks)).hasSizeGreaterThanOrEqualTo(150);
    assertThat(methods.stream().filter(method -> !method.blocks()))
        .hasSizeGreaterThanOrEqualTo(300);
    assertThat(methods).doesNotHaveDuplicates();
  }

  /** How the answers of the checks compare with those of the list. */
  private record Score(int blocking, int flagged, int right) {

    static Score of(List<LibraryMethod> methods) {
      int blocking = 0;
      int flagged = 0;
      int right = 0;
      for (LibraryMethod method : methods) {
        boolean isFlagged = found.containsKey(method);
        blocking += method.blocks() ? 1 : 0;
        flagged += isFlagged ? 1 : 0;
        right += isFlagged && method.blocks() ? 1 : 0;
      }
      return new Score(blocking, flagged, right);
    }

    double recall() {
      return right / (double) blocking;
    }

    double precision() {
      return right / (double) flagged;
    }
  }
}
