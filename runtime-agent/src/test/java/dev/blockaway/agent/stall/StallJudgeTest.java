package dev.blockaway.agent.stall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.agent.stall.StallJudge.Verdict;
import dev.blockaway.catalog.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the watchdog makes of ten stretches of a task. */
final class StallJudgeTest {
  private static final int STRETCHES = 10;

  @Test
  void flagsWhatTookMostOfTheTimeForAllOfIt() {
    List<Stretch> stretches = new ArrayList<>(all(stretch(Kind.CPU, "spin", 20, 20)));
    stretches.add(stretch(Kind.LOCK, "enter", 30, 30));

    assertThat(StallJudge.judge(stretches, false))
        .extracting(Verdict::kind, Verdict::millis)
        .containsExactly(Kind.CPU, 230L);
  }

  @Test
  void ignoresWhatIsNotCertainOnABusyMachine() {
    List<Stretch> stretches = all(stretch(Kind.WAIT, "jni", 5, 20));

    assertThat(StallJudge.judge(stretches, true)).extracting(Verdict::millis).isEqualTo(50L);
    assertThat(StallJudge.judge(stretches, false)).extracting(Verdict::millis).isEqualTo(200L);
  }

  @Test
  void ignoresTaskOfWhichOthersHaveToldEverything() {
    assertThat(StallJudge.judge(List.of(), false)).isNull();
  }

  @Test
  void reportsTheSampleThatMostOthersAreLike() {
    List<Stretch> stretches = new ArrayList<>(all(stretch(Kind.CPU, "often", 1, 1)));
    stretches.set(0, stretch(Kind.CPU, "rarely", 1, 1));
    stretches.set(1, stretch(Kind.CPU, "once", 1, 1));

    assertThat(StallJudge.judge(stretches, false))
        .extracting(verdict -> verdict.sample().stack().get(0).getMethodName())
        .isEqualTo("often");
  }

  @Test
  void reportsTheSampleThatTookMostOfTheTime() {
    List<Stretch> stretches = new ArrayList<>(all(stretch(Kind.CPU, "often", 0, 0)));
    stretches.add(stretch(Kind.CPU, "long", 90, 90));

    assertThat(StallJudge.judge(stretches, false))
        .extracting(verdict -> verdict.sample().stack().get(0).getMethodName())
        .isEqualTo("long");
  }

  private static List<Stretch> all(Stretch stretch) {
    return Collections.nCopies(STRETCHES, stretch);
  }

  private static Stretch stretch(Kind kind, String method, long certainMillis, long likelyMillis) {
    return new Stretch(
        Samples.computing(method, 0),
        kind,
        TimeUnit.MILLISECONDS.toNanos(certainMillis),
        TimeUnit.MILLISECONDS.toNanos(likelyMillis));
  }
}
