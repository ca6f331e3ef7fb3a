package dev.blockaway.agent.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Runs a program of {@code scenario} in a JVM of its own with the agent's jar, as a user would. */
final class AgentJvm {
  /**
   * Most programs are over before another compiler would pay; the projects of {@code src/it} run
   * with those that users have.
   */
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  private final Path directory;
  private final Jdk jdk;
  private final List<String> options = new ArrayList<>();
  private final List<String> before = new ArrayList<>();
  private String agentArguments = "";
  private String first = "";
  private List<String> compilers = List.of(QUICK_START);

  AgentJvm(Path directory, Jdk jdk) {
    this.directory = directory;
    this.jdk = jdk;
  }

  AgentJvm option(String option) {
    options.add(option);
    return this;
  }

  /** Another agent's jar, with its arguments, before ours or after it. */
  AgentJvm otherAgent(String jar, boolean isFirst) {
    (isFirst ? before : options).add("-javaagent:" + jar);
    return this;
  }

  AgentJvm agentArguments(String arguments) {
    agentArguments = "=" + arguments;
    return this;
  }

  /** With all compilers, for which the program waits, and a line for each method they compile. */
  AgentJvm optimising() {
    compilers = List.of("-Xbatch", "-XX:+PrintCompilation");
    return this;
  }

  /** A directory before the others of the class path. */
  AgentJvm classes(Path classes) {
    first = classes + File.pathSeparator;
    return this;
  }

  ProcessRun run(String mainClass, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(jdk.home().resolve("bin/java").toString());
    command.addAll(before);
    command.add("-javaagent:" + AgentJar.path() + agentArguments);
    command.addAll(options);
    command.addAll(compilers);
    command.addAll(List.of("-cp", first + classPath(), mainClass));
    command.addAll(Arrays.asList(arguments));
    return ProcessRun.of(directory, Map.of(), command);
  }

  /** The messages of the one SARIF file that the agent left; empty if it left none. */
  List<String> reportedMessages() throws IOException {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(directory.resolve("target/blockaway"), "*.sarif")) {
      JsonNode results =
          new ObjectMapper().readTree(files.iterator().next().toFile()).at("/runs/0/results");
      return StreamSupport.stream(results.spliterator(), false)
          .map(result -> result.at("/message/text").textValue())
          .toList();
    }
  }

  /** The test class path without the agent's own classes and libraries, which are in its jar. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !isAgent(Path.of(entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isAgent(Path entry) {
    String name = entry.getFileName().toString();
    return name.equals("classes")
        || name.startsWith("blockaway-")
        || name.startsWith("blockhound-")
        || name.startsWith("asm");
  }
}
