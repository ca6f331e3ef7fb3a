package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import scenario.Blocking;

/**
 * What the agent reported when every operation ran on one kind of thread.
 *
 * @param jdk where
 * @param thread the kind of thread
 * @param reported the messages
 */
record CoverageColumn(Jdk jdk, String thread, List<String> reported) {
  static CoverageColumn run(Path directory, Jdk jdk, String thread)
      throws IOException, InterruptedException {
    Path own = Files.createDirectories(directory.resolve(jdk + "-" + thread));
    AgentJvm jvm = new AgentJvm(own, jdk);
    ProcessRun run = jvm.run("scenario.OnLoop", thread);
    assertThat(run.output()).contains("all done");
    return new CoverageColumn(jdk, thread, jvm.reportedMessages());
  }

  boolean isEventLoop() {
    return !thread.equals("virtual");
  }

  /** Whether the operation is reported under the name that it calls. */
  boolean flags(Method operation) {
    String api = operation.getAnnotation(Blocking.class).value();
    return reported.stream()
        .anyMatch(
            message -> message.startsWith(api + " blocks (") && message.contains(step(operation)));
  }

  /** Whether it is reported under whatever name. */
  boolean mentions(Method operation) {
    return reported.stream().anyMatch(message -> message.contains(step(operation)));
  }

  /** All messages, to look into when one is missing. */
  String messages() {
    return String.join("\n", reported);
  }

  @Override
  public String toString() {
    return thread + " on " + jdk;
  }

  private static String step(Method operation) {
    return "Operations." + operation.getName() + " (";
  }
}
