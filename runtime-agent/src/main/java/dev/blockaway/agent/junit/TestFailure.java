package dev.blockaway.agent.junit;

import dev.blockaway.agent.BlockingCallError;
import dev.blockaway.agent.observation.Observation;
import dev.blockaway.findings.FindingText;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes the failure of a test from what an event loop did: its stack, not the test's. */
final class TestFailure {
  private TestFailure() {}

  static AssertionError of(Observation observation) {
    AssertionError failure =
        new BlockingCallError(
            FindingText.of(observation.finding())
                + details(observation)
                + candidates(observation.scopes()));
    failure.setStackTrace(observation.stack().toArray(new StackTraceElement[0]));
    return failure;
  }

  private static String details(Observation observation) {
    return observation.details().stream().map(line -> "\n  " + line).collect(Collectors.joining());
  }

  private static String candidates(Set<String> scopes) {
    return scopes.size() < 2
        ? ""
        : "\n  while these ran in parallel, one of which did it: "
            + String.join(", ", new TreeSet<>(scopes));
  }
}
