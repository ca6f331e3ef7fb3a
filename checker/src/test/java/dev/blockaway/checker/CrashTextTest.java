package dev.blockaway.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CrashTextTest {
  @Test
  void reportsFailureWithItsFirstFrames() {
    assertThat(CrashText.of(new IllegalStateException("broken")))
        .startsWith("BlockAway checks nothing in this compilation: its analysis failed")
        .contains("java.lang.IllegalStateException: broken\n  at dev.blockaway.checker.CrashText");
  }

  @Test
  void reportsHowManyPlacesWereNotChecked() {
    assertThat(CrashText.of(List.of(new IllegalStateException("one"), new Error("two"))))
        .startsWith("BlockAway could not check 2 place(s) in this compilation:")
        .contains("java.lang.IllegalStateException: one");
  }
}
