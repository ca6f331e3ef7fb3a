package dev.blockaway.agent.report;

import dev.blockaway.agent.Agent;
import dev.blockaway.agent.observation.Observation;
import dev.blockaway.agent.observation.ObservationLog;
import dev.blockaway.agent.observation.Scopes;
import dev.blockaway.agent.option.AgentOptions;
import dev.blockaway.catalog.Kind;
import dev.blockaway.findings.Check;
import dev.blockaway.findings.Finding;
import dev.blockaway.findings.Location;
import dev.blockaway.findings.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Agents that fail nothing, and what they see. */
final class Agents {
  static final Runnable CANNOT_SETTLE =
      () -> {
        throw new IllegalStateException("the VM gives no stacks");
      };

  private Agents() {}

  static Agent reportingTo(Path directory, Runnable settle) {
    return new Agent(
        AgentOptions.parse("mode=log,report=" + directory),
        new ObservationLog(),
        new Scopes(),
        settle);
  }

  static Observation observation() {
    Location location = new Location("Shop.java", 7, 0);
    return new Observation(
        new Finding(
            Check.BLOCKING_CALL_ON_EVENT_LOOP,
            Kind.SLEEP,
            "Thread.sleep",
            "Shop.handle",
            "thread loop-1",
            List.of(new Step("Thread.sleep", location)),
            "use a timer",
            location),
        "loop-1",
        List.of(),
        Set.of(),
        true,
        List.of());
  }
}
