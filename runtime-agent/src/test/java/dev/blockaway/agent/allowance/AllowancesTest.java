package dev.blockaway.agent.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blockaway.agent.finding.Frame;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AllowancesTest {
  private static final String HERE = AllowancesTest.class.getName();
  private final Allowances builtIn = Allowances.builtIn();

  @Test
  void ignoresStackThatNoRuleSpeaksOf() {
    assertThat(builtIn.permit(inner(), frame -> false)).isFalse();
  }

  @Test
  void parsesRuleForMethodOnStack() {
    assertThat(
            builtIn
                .plus(Map.of(HERE, Map.of("outer", true)))
                .permit(outer(), AllowancesTest::isHere))
        .isTrue();
  }

  @Test
  void parsesRuleForEveryMethod() {
    assertThat(
            builtIn.plus(Map.of(HERE, Map.of("*", true))).permit(outer(), AllowancesTest::isHere))
        .isTrue();
  }

  @Test
  void reportsByTheInnermostRule() {
    Allowances rules = builtIn.plus(Map.of(HERE, Map.of("outer", true, "inner", false)));

    assertThat(rules.permit(outer(), AllowancesTest::isHere)).isFalse();
  }

  @Test
  void ignoresStaticInitialiser() {
    assertThat(builtIn.permit(Initialised.STACK, AllowancesTest::isHere)).isTrue();
  }

  @Test
  void ignoresRuleOfOursAroundNothingButLibraryCode() {
    assertThat(builtIn.permit(insideConsole(), frame -> false)).isTrue();
  }

  @Test
  void flagsApplicationCodeThatAnAllowedPlaceCallsBack() {
    assertThat(builtIn.permit(insideConsole(), AllowancesTest::isHere)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.B#m", "a.B.m = reason", "a.B#m ="})
  void rejectsMalformedRowWithItsLine(String row) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AllowanceTable.parse("allowed.txt", List.of("# comment", row)))
        .withMessage("allowed.txt:2: '" + row + "'; expected class#method = reason");
  }

  /** The agent's table allows the console. */
  private static List<Frame> insideConsole() {
    List<Frame> stack = new ArrayList<>();
    OutputStream target =
        new OutputStream() {
          @Override
          public void write(int octet) {}

          @Override
          public void flush() {
            stack.addAll(inner());
          }
        };
    PrintStream console = new PrintStream(target, true, StandardCharsets.UTF_8);
    console.println("text");
    return stack;
  }

  private static boolean isHere(Frame frame) {
    return frame.className().startsWith(HERE);
  }

  private static List<Frame> outer() {
    return inner();
  }

  private static List<Frame> inner() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(frames -> frames.map(Frame::of).toList());
  }

  private static final class Initialised {
    static final List<Frame> STACK = inner();
  }
}
