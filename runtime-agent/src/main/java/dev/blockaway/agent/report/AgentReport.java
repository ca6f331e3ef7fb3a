package dev.blockaway.agent.report;

import dev.blockaway.agent.Agent;
import dev.blockaway.agent.Version;
import dev.blockaway.agent.observation.Seen;
import dev.blockaway.findings.Finding;
import dev.blockaway.findings.report.Entry;
import dev.blockaway.findings.report.Level;
import dev.blockaway.findings.report.Report;
import dev.blockaway.findings.report.Tool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the report of everything that the agent saw. */
final class AgentReport {
  private AgentReport() {}

  static Report of(Agent agent) {
    SourceRoots sources = new SourceRoots(Path.of(""));
    List<Entry> entries = new ArrayList<>();
    for (Seen seen : agent.log().all()) {
      entries.add(entry(seen, sources));
    }
    return new Report(Tool.AGENT, Version.current(), Path.of(""), entries);
  }

  private static Entry entry(Seen seen, SourceRoots sources) {
    Finding finding = sources.resolve(seen.first().finding());
    return new Entry(finding, Level.byDefault(finding.check()), seen.count(), notes(seen));
  }

  private static Map<String, String> notes(Seen seen) {
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put("thread", seen.first().thread());
    if (!seen.tests().isEmpty()) {
      notes.put("during", String.join(", ", seen.tests()));
    }
    if (!seen.first().details().isEmpty()) {
      notes.put("details", String.join("\n", seen.first().details()));
    }
    return notes;
  }
}
