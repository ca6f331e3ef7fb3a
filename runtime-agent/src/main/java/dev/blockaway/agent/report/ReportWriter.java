package dev.blockaway.agent.report;

import dev.blockaway.agent.Agent;
import dev.blockaway.findings.report.Report;
import dev.blockaway.findings.report.ReportFile;
import dev.blockaway.findings.report.SarifWriter;
import dev.blockaway.findings.report.TextWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps the report files of this JVM up to date, so that they are there even if the JVM is killed.
 * A new finding is written at once, how often it was seen once a second; a write is followed by a
 * pause of ten times as long, but at most a second.
 */
public final class ReportWriter {
  private static final long NANOS_BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1);
  private static final int PAUSE_FOR_A_WRITE = 10;
  private static final long LONGEST_FAREWELL_MILLIS = 1_000;
  private final Agent agent;
  private final long nanosBetweenLooks;
  private long written = -1;
  private boolean hasFailed;
  private boolean isCleared;

  /**
   * Writes nothing so far.
   *
   * @param agent what to report
   */
  public ReportWriter(Agent agent) {
    this(agent, NANOS_BETWEEN_LOOKS);
  }

  ReportWriter(Agent agent, long nanosBetweenLooks) {
    this.agent = agent;
    this.nanosBetweenLooks = nanosBetweenLooks;
  }

  /** Begins to look for changes. */
  void start() {
    Thread thread = daemon(this::run);
    agent.log().whenNew(() -> LockSupport.unpark(thread));
    thread.start();
  }

  /** Writes the files if anything has changed since; they are named by the process. */
  synchronized void write() {
    clearOnce();
    long changes = agent.log().changes();
    if (changes == written) {
      return;
    }
    Path directory = agent.options().report();
    try {
      Report report = AgentReport.of(agent);
      String name = "agent-" + ProcessHandle.current().pid();
      ReportFile.write(directory.resolve(name + ".sarif"), SarifWriter.write(report));
      ReportFile.write(directory.resolve(name + ".txt"), TextWriter.write(report));
      written = changes;
    } catch (IOException | RuntimeException e) {
      complain(directory, e);
    }
  }

  /** Clears away earlier builds; by a thread of its own, so that no start of a JVM waits for it. */
  private synchronized void clearOnce() {
    if (!isCleared) {
      isCleared = true;
      StaleReports.delete(agent.options().report());
    }
  }

  /** Once: it is tried again at each change. */
  private void complain(Path directory, Exception failure) {
    if (!hasFailed) {
      hasFailed = true;
      System.err.println("BlockAway: no report in " + directory + ": " + failure);
    }
  }

  /**
   * Writes what was seen before the JVM ends without shutdown hooks. Whoever ends it so may hold
   * what writing needs, so it waits a second at most.
   */
  public void writeBeforeHalt() {
    Thread last = daemon(this::writeLast);
    last.start();
    // whoever halts because it was interrupted would not wait at all
    boolean wasInterrupted = Thread.interrupted();
    try {
      last.join(LONGEST_FAREWELL_MILLIS);
    } catch (InterruptedException e) {
      wasInterrupted = true;
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeLast() {
    agent.settleAsFarAsPossible(System.err);
    writeWhatWasSeen();
  }

  private void writeWhatWasSeen() {
    if (agent.log().changes() > 0) {
      write();
    }
  }

  private void run() {
    clearOnce();
    try {
      while (true) {
        LockSupport.parkNanos(this, nanosBetweenLooks);
        long start = System.nanoTime();
        writeWhatWasSeen();
        pause(System.nanoTime() - start);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Not ended by further findings: many at once are written together. */
  private static void pause(long nanosOfWrite) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(Math.min(PAUSE_FOR_A_WRITE * nanosOfWrite, NANOS_BETWEEN_LOOKS));
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "blockaway-report");
    thread.setDaemon(true);
    return thread;
  }
}
