package dev.blockaway.sample.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What the agent has seen in this process so far, if it is there. */
@Component
public class AgentReport {
  private static final Pattern AGENT =
      Pattern.compile("-javaagent:[^=]*blockaway[^=]*(?:=(?:.*,)?report=([^,]+).*|=.*)?");

  private final Optional<Path> file =
      ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
          .flatMap(argument -> directory(argument).stream())
          .map(
              directory ->
                  directory.resolve("agent-%d.sarif".formatted(ProcessHandle.current().pid())))
          .findFirst();

  AgentReport() {}

  /** Whether the agent watches this process. */
  public boolean isWatching() {
    return file.isPresent();
  }

  /** All findings until a second ago; reads a file. */
  public List<Reported> findings() {
    try {
      return file.isPresent() && Files.exists(file.get())
          ? SarifReader.read(Files.readString(file.get()))
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the agent writes its reports, if the JVM's argument is the one that starts it. */
  static Optional<Path> directory(String argument) {
    Matcher agent = AGENT.matcher(argument);
    if (!agent.matches()) {
      return Optional.empty();
    }
    String report = agent.group(1);
    return Optional.of(Path.of(report == null ? "target/blockaway" : report));
  }
}
