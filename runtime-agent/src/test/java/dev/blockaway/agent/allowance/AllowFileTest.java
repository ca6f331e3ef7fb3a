package dev.blockaway.agent.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AllowFileTest {
  @ParameterizedTest
  @CsvSource({
    "package a.b, a.b.C, m, true",
    "package a.b, a.b.c.D, m, true",
    "package a.b, a.bc.D, m, false",
    "class a.C, a.C$D, m, true",
    "class a.C, a.CD, m, false",
    "method a.C#m, a.C, m, true",
    "method a.C#m, a.C, lambda$m$0, true",
    "method a.C#m, a.C, mm, false",
    "method a.C#m, a.D, m, false",
    "constructor a.C, a.C, <init>, true",
    "constructor a.C, a.C, lambda$new$1, true",
    "constructor a.C, a.C, m, false",
    "lambda a.C#m, a.C, lambda$m$0, true",
    "lambda a.C#m, a.C, m, false",
  })
  void parsesPlaces(String place, String type, String method, boolean isCovered) {
    AllowRule rule = AllowFile.parse("f", List.of(place + " = a test")).get(0);

    assertThat(rule.target().covers(rule.name(), type, method)).isEqualTo(isCovered);
  }

  @Test
  void parsesTheLastDay() {
    AllowRule rule = AllowFile.parse("f", List.of("class a.C until 2026-02-28 = a test")).get(0);

    assertThat(rule.isExpired(LocalDate.of(2026, 2, 28))).isFalse();
    assertThat(rule.isExpired(LocalDate.of(2026, 3, 1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class a.C",
        "class a.C =",
        "class a.C#m = a test",
        "method a.C = a test",
        "thing a.C = a test",
        "class a.C until tomorrow = a test",
        "class a.C until 2026-02-30 = a test",
      })
  void rejectsMalformedRowWithFileLineAndExpectation(String row) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AllowFile.parse("allow.txt", List.of("# comment", "", row)))
        .withMessageStartingWith("allow.txt:3: '" + row + "'; expected ");
  }

  @Test
  void parsesTheExampleOfThePage() throws Exception {
    Matcher example =
        Pattern.compile("<!-- snippet: agent-allow -->\n```\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../docs/agent.md")));
    assertThat(example.find()).isTrue();

    assertThat(AllowFile.parse("docs", example.group(1).lines().toList()))
        .extracting(AllowRule::target)
        .containsExactly(AllowTarget.values());
  }
}
