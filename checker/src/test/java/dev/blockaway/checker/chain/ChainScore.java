package dev.blockaway.checker.chain;

import dev.blockaway.checker.engine.context.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the checker said of the lambdas of some chains, beside what they did. */
final class ChainScore {
  private final Map<Integer, Verdict> verdicts;
  private final Map<Integer, Probe.Runs> runs;

  ChainScore(Map<Integer, Verdict> verdicts, Map<Integer, Probe.Runs> runs) {
    this.verdicts = verdicts;
    this.runs = runs;
  }

  /** The lambdas that are called safe and have run on a thread that must not block. */
  List<Integer> wronglySafe() {
    List<Integer> result = new ArrayList<>();
    verdicts.forEach(
        (probe, verdict) -> {
          if (verdict.where() == Verdict.Where.BLOCKING_ALLOWED && isOnLoop(probe)) {
            result.add(probe);
          }
        });
    return result;
  }

  /** Where a lambda runs, said and seen. */
  String describe(int probe) {
    return "the lambda with probe %d is called %s and ran on %s"
        .formatted(probe, verdicts.get(probe), runs.get(probe));
  }

  /** One paragraph for people. */
  @Override
  public String toString() {
    return """
    of %d lambdas, %d ran
      %s
      %s
      %s
      %s\
    """
        .formatted(
            verdicts.size(),
            verdicts.keySet().stream().filter(runs::containsKey).count(),
            line("called safe", false, Verdict.Where.BLOCKING_ALLOWED),
            line("called safe but for rare cases", false, Verdict.Where.MOSTLY_ALLOWED),
            line(
                "called unsafe",
                true,
                Verdict.Where.REACTIVE_METHOD,
                Verdict.Where.SIGNAL,
                Verdict.Where.EVENT_LOOP),
            line("left unknown", true, Verdict.Where.UNKNOWN));
  }

  private String line(String what, boolean onLoop, Verdict.Where... answers) {
    List<Integer> ran =
        verdicts.keySet().stream()
            .filter(
                probe ->
                    List.of(answers).contains(Objects.requireNonNull(verdicts.get(probe)).where()))
            .filter(runs::containsKey)
            .toList();
    long seen = ran.stream().filter(probe -> isOnLoop(probe) == onLoop).count();
    return "%s: %d, of which %d %s on a thread that must not block (%.1f %%)"
        .formatted(
            what,
            ran.size(),
            seen,
            onLoop ? "ran" : "never ran",
            100.0 * seen / Math.max(1, ran.size()));
  }

  private boolean isOnLoop(int probe) {
    Probe.Runs run = runs.get(probe);
    return run != null && !run.loops().isEmpty();
  }
}
