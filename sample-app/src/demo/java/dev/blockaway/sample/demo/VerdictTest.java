package dev.blockaway.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blockaway.sample.report.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The verdict itself: a demonstration that cannot fail shows nothing. */
class VerdictTest {
  private static final Reported SLEEP =
      new Reported("checker", "src/A.java", 7, "BlockingCallOnEventLoop", "Thread.sleep blocks");
  private static final List<String> EXPECTED =
      List.of("# comment", "[ten]", "checker A.java:7 BlockingCallOnEventLoop", "  Thread.sleep");

  @Test
  void acceptsWhatIsExpected() {
    Verdict verdict = Verdict.of(ExpectationParser.parse(EXPECTED), List.of(SLEEP));

    assertThat(verdict.missing()).isEmpty();
    assertThat(verdict.unexpected()).isEmpty();
  }

  @Test
  void reportsWhatIsMissing() {
    Verdict verdict = Verdict.of(ExpectationParser.parse(EXPECTED), List.of());

    assertThat(verdict.missing()).extracting(Expectation::pair).containsExactly("ten");
  }

  @Test
  void reportsWhatNobodyExpects() {
    assertThat(Verdict.of(List.of(), List.of(SLEEP)).unexpected()).containsExactly(SLEEP);
  }

  @Test
  void rejectsOtherLineAndOtherWords() {
    Reported elsewhere = new Reported("checker", "A.java", 8, SLEEP.check(), SLEEP.message());
    Reported otherwise = new Reported("checker", "A.java", 7, SLEEP.check(), "Object.wait blocks");

    Verdict verdict = Verdict.of(ExpectationParser.parse(EXPECTED), List.of(elsewhere, otherwise));

    assertThat(verdict.missing()).hasSize(1);
    assertThat(verdict.unexpected()).containsExactly(elsewhere, otherwise);
  }

  @Test
  void rejectsTextThatBelongsToNoFinding() {
    assertThatThrownBy(() -> ExpectationParser.parse(List.of("[ten]", "  Thread.sleep")))
        .hasMessageContaining("no finding above");
    assertThatThrownBy(() -> ExpectationParser.parse(List.of("checker A.java:7 X")))
        .hasMessageContaining("no pair above");
  }
}
