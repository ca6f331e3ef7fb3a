package dev.blockaway.sample.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the findings of a SARIF report. */
final class SarifReader {
  private final String by;

  /**
   * A reader for one half's reports.
   *
   * @param by who wrote them: {@code compiler} or {@code agent}
   */
  SarifReader(String by) {
    this.by = by;
  }

  /**
   * The findings in the report's order.
   *
   * @throws IOException if there is no such report: then nothing was checked
   */
  List<Reported> read(Path report) throws IOException {
    JsonNode log = new JsonMapper().readTree(Files.readString(report));
    return StreamSupport.stream(log.at("/runs/0/results").spliterator(), false)
        .map(this::finding)
        .toList();
  }

  private Reported finding(JsonNode result) {
    JsonNode place = result.at("/locations/0/physicalLocation");
    String uri = place.at("/artifactLocation/uri").asString();
    return new Reported(
        by,
        uri.substring(uri.lastIndexOf('/') + 1),
        place.at("/region/startLine").asInt(),
        result.at("/ruleId").asString(),
        result.at("/message/text").asString());
  }
}
