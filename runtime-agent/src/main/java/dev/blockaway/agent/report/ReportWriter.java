package dev.blockaway.agent.report;

import dev.blockaway.agent.Agent;
import dev.blockaway.findings.report.Report;
import dev.blockaway.findings.report.ReportFile;
import dev.blockaway.findings.report.SarifWriter;
import dev.blockaway.findings.report.TextWriter;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Keeps the report files of this JVM up to date, so that they are there even if the JVM is killed.
 */
final class ReportWriter {
  private static final long MILLIS_BETWEEN_LOOKS = 1_000;
  private final Agent agent;
  private long written = -1;

  ReportWriter(Agent agent) {
    this.agent = agent;
  }

  /** Clears away earlier builds and begins to look for changes. */
  void start() {
    StaleReports.delete(agent.options().report());
    Thread thread = new Thread(this::run, "blockaway-report");
    thread.setDaemon(true);
    thread.start();
  }

  /** Writes the files if anything has changed since; they are named by the process. */
  synchronized void write() {
    long changes = agent.log().changes();
    if (changes == written) {
      return;
    }
    Report report = AgentReport.of(agent);
    String name = "agent-" + ProcessHandle.current().pid();
    Path directory = agent.options().report();
    try {
      ReportFile.write(directory.resolve(name + ".sarif"), SarifWriter.write(report));
      ReportFile.write(directory.resolve(name + ".txt"), TextWriter.write(report));
      written = changes;
    } catch (IOException e) {
      System.err.println("BlockAway: no report in " + directory + ": " + e);
    }
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(MILLIS_BETWEEN_LOOKS);
        if (agent.log().changes() > 0) {
          write();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
