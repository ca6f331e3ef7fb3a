package dev.blockaway.agent;

import dev.blockaway.agent.observation.Observation;
import dev.blockaway.agent.observation.ObservationLog;
import dev.blockaway.agent.observation.Scopes;
import dev.blockaway.agent.option.Mode;
import dev.blockaway.findings.FindingText;
import java.util.Set;

/**
 * Writes down what detectors see, unless the tests that run mean it.
 *
 * @param mode whether it is printed as well
 * @param log where it goes
 * @param scopes which tests run
 */
record Recorder(Mode mode, ObservationLog log, Scopes scopes) {

  /** Whether all of these tests, of which there are some, say that they block. */
  boolean isMeant(Set<String> running) {
    return !running.isEmpty() && scopes.allowed(running).size() == running.size();
  }

  /** Whether none of these tests says that it blocks: else it cannot be known which one did. */
  boolean mayFail(Set<String> running) {
    return scopes.allowed(running).isEmpty();
  }

  void record(Observation observation, String detectionPoint) {
    boolean isFirst = log.add(observation, detectionPoint);
    if (isFirst && mode == Mode.LOG) {
      System.err.println("BlockAway: " + FindingText.of(observation.finding()));
    }
  }
}
