package dev.blockaway.agent.stall;

import static dev.blockaway.agent.stall.Samples.askingTheVm;
import static dev.blockaway.agent.stall.Samples.blocked;
import static dev.blockaway.agent.stall.Samples.blockedOwner;
import static dev.blockaway.agent.stall.Samples.computing;
import static dev.blockaway.agent.stall.Samples.computingOwner;
import static dev.blockaway.agent.stall.Samples.computingOwnersOwner;
import static dev.blockaway.agent.stall.Samples.inNativeCode;
import static dev.blockaway.agent.stall.Samples.ownerInNativeCode;
import static dev.blockaway.agent.stall.Samples.parked;
import static dev.blockaway.agent.stall.Samples.sleepingOwner;
import static dev.blockaway.agent.stall.Samples.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.agent.stall.KernelThread.Activity;
import dev.blockaway.catalog.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is to blame for ten milliseconds between two looks. */
final class BlameTest {
  private static final long CLOCK = 10_000_000;
  private static final long HALF = CLOCK / 2;
  private static final long NEXT_TO_NOTHING = 1_000;

  @Test
  void flagsComputationByItsProcessorTime() {
    assertBlame(computing("spin", 0), computing("spin", HALF), Kind.CPU, HALF, HALF);
    assertBlame(null, computing("spin", HALF), Kind.CPU, 0, CLOCK);
  }

  @Test
  void ignoresComputationThatIsKeptFromRunning() {
    assertBlame(computing("spin", 0), computing("spin", 0), Kind.CPU, 0, 0);
  }

  @Test
  void flagsComputationByTheClockWhereTheVmTellsNoProcessorTimes() {
    assertBlame(computing("spin", -1), computing("spin", -1), Kind.CPU, 0, CLOCK);
  }

  @Test
  void flagsOneLongWaitByTheClock() {
    assertBlame(waiting(4), waiting(4), Kind.WAIT, CLOCK, CLOCK);
  }

  @Test
  void flagsManyShortWaitsOnlyWhereTheMachineHasTime() {
    assertBlame(waiting(4), waiting(7), Kind.WAIT, 0, CLOCK);
    assertBlame(null, waiting(7), Kind.WAIT, 0, CLOCK);
  }

  @Test
  void flagsLockWhoseOwnerSleepsByTheClock() {
    assertBlame(
        blocked(1, sleepingOwner(1)), blocked(1, sleepingOwner(1)), Kind.LOCK, CLOCK, CLOCK);
    assertBlame(parked(1, sleepingOwner(1)), parked(1, sleepingOwner(1)), Kind.LOCK, CLOCK, CLOCK);
  }

  @Test
  void flagsLockWhoseOwnerSleepsOftenOnlyWhereTheMachineHasTime() {
    assertBlame(blocked(1, sleepingOwner(1)), blocked(1, sleepingOwner(2)), Kind.LOCK, 0, CLOCK);
  }

  @Test
  void flagsLockWhoseOwnerComputesByTheOwnersProcessorTime() {
    assertBlame(
        blocked(1, computingOwner(0)), blocked(1, computingOwner(HALF)), Kind.LOCK, HALF, HALF);
  }

  @Test
  void ignoresLockWhoseOwnerIsKeptFromRunning() {
    assertBlame(blocked(1, computingOwner(0)), blocked(1, computingOwner(0)), Kind.LOCK, 0, 0);
  }

  @Test
  void flagsTheLastOfThoseWhoWaitForEachOther() {
    assertBlame(
        blocked(1, blockedOwner(computingOwnersOwner(0))),
        blocked(1, blockedOwner(computingOwnersOwner(HALF))),
        Kind.LOCK,
        HALF,
        HALF);
  }

  @Test
  void ignoresLockThatIsBeingHandedOverUnlessTheMachineHasTime() {
    assertBlame(blocked(1, null), blocked(1, null), Kind.LOCK, 0, CLOCK);
    assertBlame(blocked(1, computingOwner(0)), blocked(1, null), Kind.LOCK, 0, CLOCK);
  }

  @Test
  void flagsAnotherWaitForTheSameLockOnlyWhereTheMachineHasTime() {
    assertBlame(blocked(1, sleepingOwner(1)), blocked(2, sleepingOwner(1)), Kind.LOCK, 0, CLOCK);
  }

  @Test
  void flagsNativeCallThatSleepsInTheKernel() {
    assertBlame(
        inNativeCode(0, Activity.SLEEPS),
        inNativeCode(NEXT_TO_NOTHING, Activity.SLEEPS),
        Kind.WAIT,
        CLOCK,
        CLOCK);
  }

  @Test
  void ignoresNativeCallThatWantsAProcessor() {
    assertBlame(inNativeCode(0, Activity.RUNS), inNativeCode(0, Activity.SLEEPS), Kind.WAIT, 0, 0);
    assertBlame(inNativeCode(0, Activity.SLEEPS), inNativeCode(0, Activity.RUNS), Kind.WAIT, 0, 0);
  }

  @Test
  void ignoresQuestionToTheVirtualMachineThatIsStopped() {
    assertBlame(
        askingTheVm(0), askingTheVm(NEXT_TO_NOTHING), Kind.CPU, NEXT_TO_NOTHING, NEXT_TO_NOTHING);
  }

  @Test
  void flagsIdleNativeCallOfAnotherSystemOnlyWhereTheMachineHasTime() {
    assertBlame(
        inNativeCode(0, Activity.UNKNOWN), inNativeCode(0, Activity.UNKNOWN), Kind.WAIT, 0, CLOCK);
  }

  @Test
  void flagsComputationInNativeCodeByItsProcessorTime() {
    assertBlame(
        inNativeCode(0, Activity.RUNS), inNativeCode(HALF, Activity.RUNS), Kind.CPU, HALF, HALF);
  }

  @Test
  void flagsLockWhoseOwnerSleepsInTheKernel() {
    assertBlame(
        blocked(1, ownerInNativeCode(Activity.SLEEPS)),
        blocked(1, ownerInNativeCode(Activity.SLEEPS)),
        Kind.LOCK,
        CLOCK,
        CLOCK);
  }

  private static void assertBlame(
      @Nullable ThreadSample before, ThreadSample now, Kind kind, long certain, long likely) {
    assertThat(Blame.between(before, now, CLOCK))
        .isEqualTo(new Stretch(now, kind, certain, likely));
  }
}
