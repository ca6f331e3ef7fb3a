package dev.blockaway.agent.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TypeAnswersTest {
  private static final int MANY = 20_000;
  private final List<String> asked = new ArrayList<>();
  private final TypeAnswers answers =
      new TypeAnswers(
          name -> {
            asked.add(name);
            return name.endsWith("B");
          });

  @Test
  void asksOnceForEachType() {
    for (int i = 0; i < 2; i++) {
      assertThat(of("a/B")).isTrue();
      assertThat(of("a/C")).isFalse();
    }

    assertThat(asked).containsExactly("a/B", "a/C");
  }

  /** There are fewer places than that. */
  @Test
  void asksForEachOfTheTypesThatShareAPlace() {
    for (int i = 0; i < MANY; i++) {
      assertThat(of("a/C" + i + "B")).isTrue();
      assertThat(of("a/B" + i)).isFalse();
    }

    assertThat(asked).hasSize(2 * MANY).doesNotHaveDuplicates();
    assertThat(of("a/C1B")).isTrue();
    assertThat(of("a/B1")).isFalse();
    assertThat(asked).hasSize(2 * MANY);
  }

  @Test
  void asksForNamesOutsideOfAscii() {
    assertThat(of("a/Größe")).isFalse();

    assertThat(asked).containsExactly("a/Größe");
  }

  private boolean of(String name) {
    byte[] file = (">" + name + "<").getBytes(StandardCharsets.UTF_8);
    return answers.of(file, 1, file.length - 1);
  }
}
