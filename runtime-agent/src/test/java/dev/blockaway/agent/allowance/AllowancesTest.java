package dev.blockaway.agent.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.StackWalker.StackFrame;
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
    assertThat(builtIn.permit(inner())).isFalse();
  }

  @Test
  void parsesRuleForMethodOnStack() {
    assertThat(builtIn.plus(Map.of(HERE, Map.of("outer", true))).permit(outer())).isTrue();
  }

  @Test
  void parsesRuleForEveryMethod() {
    assertThat(builtIn.plus(Map.of(HERE, Map.of("*", true))).permit(outer())).isTrue();
  }

  @Test
  void reportsByTheInnermostRule() {
    Allowances rules = builtIn.plus(Map.of(HERE, Map.of("outer", true, "inner", false)));

    assertThat(rules.permit(outer())).isFalse();
  }

  @Test
  void ignoresStaticInitialiser() {
    assertThat(builtIn.permit(Initialised.STACK)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.B#m", "a.B.m = reason", "a.B#m ="})
  void rejectsMalformedRowWithItsLine(String row) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AllowanceTable.parse(List.of("# comment", row)))
        .withMessage("allowed.txt:2: '" + row + "'; expected class#method = reason");
  }

  private static List<StackFrame> outer() {
    return inner();
  }

  private static List<StackFrame> inner() {
    return StackWalker.getInstance().walk(frames -> frames.toList());
  }

  private static final class Initialised {
    static final List<StackFrame> STACK = inner();
  }
}
