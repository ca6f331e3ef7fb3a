package dev.blockaway.sample.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the findings of SARIF reports. */
final class Reports {
  private static final String TOOL = "BlockAway ";

  private Reports() {}

  /**
   * The findings of every report in a directory: the compiler wrote one, and so did each JVM with
   * the agent.
   *
   * @throws IOException if there is no such directory: then nothing was checked
   */
  static List<Reported> read(Path directory) throws IOException {
    List<Reported> findings = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".sarif")).sorted().toList()) {
        JsonNode run = new JsonMapper().readTree(Files.readString(file)).at("/runs/0");
        String tool = run.at("/tool/driver/name").asString().replace(TOOL, "");
        run.at("/results").forEach(result -> findings.add(finding(tool, result)));
      }
    }
    return findings;
  }

  private static Reported finding(String tool, JsonNode result) {
    JsonNode place = result.at("/locations/0/physicalLocation");
    return new Reported(
        tool,
        place.at("/artifactLocation/uri").asString(),
        place.at("/region/startLine").asInt(),
        result.at("/ruleId").asString(),
        result.at("/message/text").asString() + notes(result.at("/properties")));
  }

  private static String notes(JsonNode properties) {
    return properties
        .propertyStream()
        .map(note -> "\n  %s: %s".formatted(note.getKey(), note.getValue().asString()))
        .collect(Collectors.joining());
  }
}
