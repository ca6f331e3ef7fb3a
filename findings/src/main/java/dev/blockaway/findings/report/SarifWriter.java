package dev.blockaway.findings.report;

import dev.blockaway.findings.Check;
import dev.blockaway.findings.Finding;
import dev.blockaway.findings.FindingText;
import dev.blockaway.findings.Location;
import dev.blockaway.findings.Step;
import dev.blockaway.findings.Trap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as SARIF 2.1.0: code flows for the checker's call paths, stacks for the agent's.
 */
public final class SarifWriter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String ROOT = "%SRCROOT%";
  private static final List<Check> RULES = List.of(Check.values());

  private final JsonWriter json = new JsonWriter();
  private final Fingerprints fingerprints = new Fingerprints();
  private final Map<String, ArtifactLocation> artifacts = new HashMap<>();
  private final Report report;

  private SarifWriter(Report report) {
    this.report = report;
  }

  /** The report as one SARIF log with one run, ending with a line end. */
  public static String write(Report report) {
    return new SarifWriter(report).log();
  }

  private String log() {
    json.beginObject();
    json.name("$schema").value(SCHEMA);
    json.name("version").value("2.1.0");
    json.name("runs").beginArray();
    run();
    json.endArray().endObject();
    return json.text();
  }

  private void run() {
    json.beginObject();
    json.name("tool").beginObject().name("driver");
    driver();
    json.endObject();
    invocation();
    json.name("columnKind").value("utf16CodeUnits");
    json.name("results").beginArray();
    for (Entry entry : report.entries()) {
      result(entry);
    }
    json.endArray().endObject();
  }

  /** What the run could not look at. */
  private void invocation() {
    if (report.notices().isEmpty()) {
      return;
    }
    json.name("invocations").beginArray().beginObject();
    json.name("executionSuccessful").value(true);
    json.name("toolExecutionNotifications").beginArray();
    for (String notice : report.notices()) {
      json.beginObject();
      json.name("level").value("note");
      json.name("message");
      message(notice);
      json.endObject();
    }
    json.endArray().endObject().endArray();
  }

  private void driver() {
    json.beginObject();
    json.name("name").value(report.tool().title());
    json.name("semanticVersion").value(report.version());
    json.name("rules").beginArray();
    for (Check check : RULES) {
      rule(check);
    }
    json.endArray().endObject();
  }

  private void rule(Check check) {
    json.beginObject();
    json.name("id").value(check.id());
    json.name("shortDescription");
    message(check.summary());
    json.name("helpUri").value(check.page());
    json.name("defaultConfiguration").beginObject();
    json.name("level").value(Level.byDefault(check).id()).endObject();
    json.endObject();
  }

  private void result(Entry entry) {
    Finding finding = entry.finding();
    json.beginObject();
    json.name("ruleId").value(finding.check().id());
    json.name("ruleIndex").value(RULES.indexOf(finding.check()));
    json.name("level").value(entry.level().id());
    json.name("message");
    message(FindingText.of(finding));
    json.name("locations").beginArray();
    location(finding.location(), finding.context());
    json.endArray();
    path(finding);
    trap(finding.trap());
    json.name("occurrenceCount").value(entry.count());
    fingerprint(finding);
    notes(entry.notes());
    json.endObject();
  }

  private void path(Finding finding) {
    if (report.tool() == Tool.AGENT) {
      stack(finding);
    } else {
      codeFlow(finding);
    }
  }

  private void trap(@Nullable Trap trap) {
    if (trap != null) {
      json.name("relatedLocations").beginArray();
      location(trap.location(), trap.scheduler());
      json.endArray();
    }
  }

  private void codeFlow(Finding finding) {
    json.name("codeFlows").beginArray().beginObject();
    json.name("threadFlows").beginArray();
    threadFlow(finding.path());
    if (!finding.held().isEmpty()) {
      threadFlow(finding.held());
    }
    json.endArray();
    json.endObject().endArray();
  }

  private void threadFlow(List<Step> steps) {
    json.beginObject();
    steps("locations", steps);
    json.endObject();
  }

  /** SARIF's stacks begin with the innermost call. */
  private void stack(Finding finding) {
    List<Step> frames = new ArrayList<>(finding.path());
    Collections.reverse(frames);
    json.name("stacks").beginArray().beginObject();
    json.name("message");
    message(finding.why());
    steps("frames", frames);
    json.endObject().endArray();
  }

  private void steps(String name, List<Step> steps) {
    json.name(name).beginArray();
    for (Step step : steps) {
      json.beginObject().name("location");
      location(step.location(), step.method());
      json.endObject();
    }
    json.endArray();
  }

  private void location(Location location, String method) {
    json.beginObject();
    json.name("physicalLocation").beginObject();
    artifact(
        artifacts.computeIfAbsent(
            location.file(), file -> ArtifactLocation.of(file, report.root())));
    region(location);
    json.endObject();
    json.name("logicalLocations").beginArray().beginObject();
    json.name("fullyQualifiedName").value(method);
    json.endObject().endArray();
    json.name("message");
    message(method);
    json.endObject();
  }

  private void artifact(ArtifactLocation artifact) {
    json.name("artifactLocation").beginObject();
    json.name("uri").value(artifact.uri());
    if (artifact.relative()) {
      json.name("uriBaseId").value(ROOT);
    }
    json.endObject();
  }

  private void region(Location location) {
    if (location.line() > 0) {
      json.name("region").beginObject();
      json.name("startLine").value(location.line());
      if (location.column() > 0) {
        json.name("startColumn").value(location.column());
      }
      json.endObject();
    }
  }

  private void fingerprint(Finding finding) {
    String fingerprint = fingerprints.next(finding);
    json.name("partialFingerprints").beginObject();
    json.name("blockaway/v1").value(fingerprint);
    // the only key that code-scanning services compare
    json.name("primaryLocationLineHash").value(fingerprint);
    json.endObject();
  }

  private void notes(Map<String, String> notes) {
    if (!notes.isEmpty()) {
      json.name("properties").beginObject();
      notes.forEach((name, value) -> json.name(name).value(value));
      json.endObject();
    }
  }

  private void message(String text) {
    json.beginObject().name("text").value(text).endObject();
  }
}
