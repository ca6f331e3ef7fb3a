package dev.blockaway.agent.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blockaway.agent.stall.StallLimits;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AgentOptionsTest {
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void parsesAbsentArgumentsAsDefaults(String arguments) {
    AgentOptions options = AgentOptions.parse(arguments);

    assertThat(options.mode()).isEqualTo(Mode.COLLECT);
    assertThat(options.report()).isEqualTo(Path.of("target/blockaway"));
    assertThat(options.loops()).isEmpty();
    assertThat(options.application()).isEmpty();
  }

  @Test
  void parsesEveryArgument() {
    AgentOptions options =
        AgentOptions.parse(
            "mode=log, report=out/found,loops=my-*;other,app=com.acme;org.acme,allow=a.txt;b.txt,"
                + "stall-report=50,stall-fail=never");

    assertThat(options)
        .isEqualTo(
            new AgentOptions(
                Mode.LOG,
                Path.of("out/found"),
                List.of("my-*", "other"),
                List.of("com.acme", "org.acme"),
                List.of(Path.of("a.txt"), Path.of("b.txt")),
                new StallLimits(50, StallLimits.NEVER)));
  }

  @ParameterizedTest
  @CsvSource({"stall-fail=100, 100, 100", "stall-report=900, 900, 500"})
  void parsesOneLimitWithoutTheOther(String arguments, long report, long fail) {
    assertThat(AgentOptions.parse(arguments).stalls()).isEqualTo(new StallLimits(report, fail));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mod=log | unknown argument 'mod=log'; expected mode=",
        "verbose | unknown argument 'verbose'",
        "mode=fail | unknown mode 'fail'; expected collect, log, throw",
        "mode= | unknown mode ''; expected collect, log, throw",
        "stall-report=0 | 'stall-report=0': expected a number of milliseconds, or never",
        "stall-fail=1s | 'stall-fail=1s': expected a number of milliseconds, or never",
        "mode=log,mode=log | argument 'mode' is given twice",
        "loops= | argument 'loops=' has no value",
        "loops=; | argument 'loops=;' has no value, or an empty one",
        "app=com.acme; | argument 'app=com.acme;' has no value, or an empty one",
        "allow=a.txt;;b.txt | argument 'allow=a.txt;;b.txt' has no value, or an empty one",
        "loops=class: | argument 'loops=class:' has no value, or an empty one",
        "stall-report=900,stall-fail=200 | stall-fail=200, stall-report=900: expected stall-fail to",
        "stall-fail=50 | stall-fail=50, stall-report=100: expected stall-fail to be no less",
        "mode=log, | unknown argument ''",
      })
  void rejectsWhatItDoesNotKnow(String arguments, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AgentOptions.parse(arguments))
        .withMessageStartingWith(message);
  }
}
