package dev.blockaway.agent.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"a.B", "a.b_2.B$C", "B"})
  void parsesNameOfType(String word) {
    assertThat(Names.isType(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/B", "a.B#m", "a.B<T>", "a b"})
  void rejectsWordThatNamesNoType(String word) {
    assertThat(Names.isType(word)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"m", "<init>", "access$000", "m_2"})
  void parsesNameOfMethod(String word) {
    assertThat(Names.isMethod(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "m(", "a.m"})
  void rejectsWordThatNamesNoMethod(String word) {
    assertThat(Names.isMethod(word)).isFalse();
  }

  @Test
  void parsesWordsBetweenBlanks() {
    assertThat(Names.words(" begin  a.B#m\tn ")).containsExactly("begin", "a.B#m", "n");
    assertThat(Names.words(" ")).isEmpty();
  }
}
