package dev.blockaway.agent;

import dev.blockaway.agent.detector.Activation;
import dev.blockaway.agent.detector.Activation.Active;
import dev.blockaway.agent.detector.Activation.Inactive;
import dev.blockaway.agent.detector.BlockHoundDetector;
import dev.blockaway.agent.detector.Detector;
import dev.blockaway.agent.option.AgentOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Says in one line what is active and what is not.
 *
 * @param options what the user asked for
 * @param detectors what became of each detector
 * @param selfTest what was seen in the end
 */
record Banner(AgentOptions options, Map<Detector, Activation> detectors, SelfTest.Result selfTest) {

  /** Whether anything is watched at all. */
  boolean isWatching() {
    return !selfTest.seen().isEmpty();
  }

  /** The line. */
  String line() {
    return isWatching() ? watching() : blind();
  }

  private String watching() {
    String missed =
        selfTest.missed().isEmpty() ? "" : ", NOT " + String.join(", ", selfTest.missed());
    return "BlockAway "
        + Version.current()
        + " watches event loops, mode="
        + options.mode().name().toLowerCase(Locale.ROOT)
        + ": "
        + states()
        + "; self-test saw "
        + String.join(", ", selfTest.seen())
        + missed;
  }

  private String blind() {
    return "BlockAway %s does NOT watch event loops: %s. Add %s to the JVM's arguments beside"
            .formatted(Version.current(), states(), BlockHoundDetector.FLAG)
        + " -javaagent.";
  }

  private String states() {
    List<String> states = new ArrayList<>();
    for (Map.Entry<Detector, Activation> each : detectors.entrySet()) {
      states.add(state(each.getKey(), each.getValue()));
    }
    return String.join(", ", states);
  }

  private static String state(Detector detector, Activation activation) {
    if (activation instanceof Active active) {
      return detector.name() + " on (" + active.scope() + ")";
    }
    return detector.name() + " off (" + ((Inactive) activation).reason() + ")";
  }
}
