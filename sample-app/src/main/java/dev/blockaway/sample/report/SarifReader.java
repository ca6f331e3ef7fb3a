package dev.blockaway.sample.report;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the findings of a SARIF report. */
public final class SarifReader {
  private static final String TOOL = "BlockAway ";

  private SarifReader() {}

  /** The findings of a report, in its order. */
  public static List<Reported> read(String sarif) {
    JsonNode run = new JsonMapper().readTree(sarif).at("/runs/0");
    String tool = run.at("/tool/driver/name").asString().replace(TOOL, "");
    return run.at("/results").valueStream().map(result -> finding(tool, result)).toList();
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
