package dev.blockaway.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.sample.pair.Pair;
import dev.blockaway.sample.pair.PairRegistry;
import dev.blockaway.sample.pair.SeenBy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Prints both reports on the broken half and compares them with what they must say. */
class DemoVerdictTest {
  private static final Path EXPECTED = Path.of("src/demo/expected-findings.txt");
  private static final Path COMPILER = Path.of("target/blockaway/checker.sarif");
  private static final Path AGENT = Path.of("target/blockaway/broken/agent.sarif");

  private static List<Reported> compiler = List.of();
  private static List<Reported> agent = List.of();
  private static List<Expectation> expected = List.of();

  @BeforeAll
  static void readAndPrint() throws IOException {
    compiler = new SarifReader("compiler").read(COMPILER);
    agent = new SarifReader("agent").read(AGENT);
    expected = ExpectationParser.parse(Files.readAllLines(EXPECTED));
    System.out.print(Listing.of("What the compiler says about the broken half", compiler));
    System.out.print(Listing.of("What the agent saw while its tests ran", agent));
    System.out.print(Listing.summary(PairRegistry.pairs()));
  }

  @Test
  void reportsEverythingExpectedAndNothingElse() {
    Verdict verdict =
        Verdict.of(expected, Stream.concat(compiler.stream(), agent.stream()).toList());

    assertThat(verdict.missing()).as("expected but not reported").isEmpty();
    assertThat(verdict.unexpected()).as("reported but not expected").isEmpty();
  }

  @Test
  void expectsOfEveryPairWhatTheRegistrySays() {
    for (Pair pair : PairRegistry.pairs()) {
      assertThat(expectedBy(pair)).as(pair.id()).isEqualTo(halves(pair.seenBy()));
    }
  }

  private static Set<String> expectedBy(Pair pair) {
    return expected.stream()
        .filter(expectation -> expectation.pair().equals(pair.id()))
        .map(Expectation::by)
        .collect(Collectors.toSet());
  }

  private static Set<String> halves(SeenBy seenBy) {
    return switch (seenBy) {
      case COMPILER_AND_AGENT -> Set.of("compiler", "agent");
      case COMPILER_ALONE -> Set.of("compiler");
      case AGENT_ALONE -> Set.of("agent");
    };
  }
}
