package dev.blockaway.agent.report;

import dev.blockaway.agent.Agent;
import dev.blockaway.agent.observation.Observation;
import dev.blockaway.agent.option.Mode;
import dev.blockaway.findings.FindingText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes the report when the JVM ends, and fails the run for what no test answered for. */
public final class RunEnd {
  /** The exit code for blocking calls that no test answered for. */
  public static final int BLOCKED = 99;

  /**
   * System.err may be the test runner's when the JVM ends, and closed; opened before a program may
   * forbid it.
   */
  private final PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true);

  private final Agent agent;
  private final ReportWriter reports;
  private final Supplier<@Nullable Throwable> failure;
  private final Supplier<List<String>> unused;

  RunEnd(
      Agent agent,
      ReportWriter reports,
      Supplier<@Nullable Throwable> failure,
      Supplier<List<String>> unused) {
    this.unused = unused;
    this.agent = agent;
    this.reports = reports;
    this.failure = failure;
  }

  /**
   * Keeps reports up to date from now on and acts when the JVM ends.
   *
   * @param agent what to report
   * @param reports writes it
   * @param instrumentation of this JVM
   * @param failure the agent's own first failure, if any
   * @param unused a clause for each argument that was for nothing
   */
  public static void await(
      Agent agent,
      ReportWriter reports,
      Instrumentation instrumentation,
      Supplier<@Nullable Throwable> failure,
      Supplier<List<String>> unused) {
    RunEnd end = new RunEnd(agent, reports, failure, unused);
    end.reports.start();
    LateShutdown.register(instrumentation, end::act);
  }

  void act() {
    try {
      agent.settleAsFarAsPossible(err);
      reports.write();
      sayWhatMatters();
      failForTheRest();
    } catch (RuntimeException e) {
      err.println("BlockAway: the end of the run is not judged: " + e);
    }
  }

  private void failForTheRest() {
    List<Observation> unanswered = agent.log().take(scopes -> true);
    if (unanswered.isEmpty() || agent.options().mode() == Mode.LOG) {
      return;
    }
    for (Observation observation : unanswered) {
      err.println("BlockAway: " + FindingText.of(observation.finding()));
      observation.details().forEach(line -> err.println("  " + line));
    }
    err.println(
        "BlockAway: %d blocking call(s) outside of any one test, see %s; exit code %d"
            .formatted(unanswered.size(), agent.options().report(), BLOCKED));
    Runtime.getRuntime().halt(BLOCKED);
  }

  private void sayWhatMatters() {
    Throwable broken = failure.get();
    if (broken != null) {
      err.println("BlockAway: calls went unrecorded because of an error of the agent's own");
      broken.printStackTrace(err);
    }
    for (String clause : unused.get()) {
      err.println("BlockAway: " + clause);
    }
    if (agent.log().dropped() > 0) {
      err.println("BlockAway: " + agent.log().dropped() + " further calls are not in the report");
    }
  }
}
