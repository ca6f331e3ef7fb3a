package dev.blockaway.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.sample.pair.Pair;
import dev.blockaway.sample.pair.PairRegistry;
import dev.blockaway.sample.pair.SeenBy;
import dev.blockaway.sample.report.Reported;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Prints both reports on the broken half and compares them with what they must say. */
class DemoVerdictTest {
  private static final Path EXPECTED = Path.of("src/demo/expected-findings.txt");
  private static final Path REPORTS = Path.of("target/blockaway/broken");

  private static List<Reported> reported = List.of();
  private static Verdict verdict = Verdict.of(List.of(), List.of());

  @BeforeAll
  static void readAndPrint() throws IOException {
    reported = Reports.read(REPORTS);
    verdict = Verdict.of(ExpectationParser.parse(Files.readAllLines(EXPECTED)), reported);
    print("What the compiler says about the broken half", "checker");
    print("What the agent saw while its tests ran", "agent");
    System.out.print(Listing.summary(PairRegistry.pairs(), verdict));
  }

  @Test
  void reportsEverythingExpectedAndNothingElse() {
    assertThat(verdict.missing()).as("expected but not reported").isEmpty();
    assertThat(verdict.unexpected()).as("reported but not expected").isEmpty();
  }

  @Test
  void findsEveryPairAsTheRegistrySays() {
    for (Pair pair : PairRegistry.pairs()) {
      assertThat(verdict.finders(pair.id())).as(pair.id()).isEqualTo(halves(pair.seenBy()));
    }
  }

  private static void print(String title, String by) {
    System.out.print(
        Listing.of(title, reported.stream().filter(finding -> finding.by().equals(by)).toList()));
  }

  private static Set<String> halves(SeenBy seenBy) {
    return switch (seenBy) {
      case COMPILER_AND_AGENT -> Set.of("checker", "agent");
      case COMPILER_ALONE -> Set.of("checker");
      case AGENT_ALONE -> Set.of("agent");
    };
  }
}
