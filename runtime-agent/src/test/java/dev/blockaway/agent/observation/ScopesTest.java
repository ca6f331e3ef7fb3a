package dev.blockaway.agent.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ScopesTest {
  private final Scopes scopes = new Scopes();

  @Test
  void reportsNothingOutsideOfTests() {
    assertThat(scopes.current()).isEmpty();
  }

  @Test
  void reportsClassBetweenItsTests() {
    scopes.enterClass("T");
    scopes.enterTest("T#a");
    assertThat(scopes.current()).containsExactly("T#a");

    scopes.leaveTest("T#a");
    assertThat(scopes.current()).containsExactly("T");

    scopes.leaveClass("T");
    assertThat(scopes.current()).isEmpty();
  }

  @Test
  void reportsEveryTestThatRunsInParallel() {
    scopes.enterTest("T#a");
    scopes.enterTest("T#b");

    assertThat(scopes.current()).containsExactlyInAnyOrder("T#a", "T#b");
  }
}
