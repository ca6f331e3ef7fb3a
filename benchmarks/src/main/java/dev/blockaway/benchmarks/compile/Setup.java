package dev.blockaway.benchmarks.compile;

import dev.blockaway.benchmarks.compile.CompilerProcess.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The ways to compile that are compared. */
enum Setup {
  /** Error Prone runs and checks nothing. */
  NO_CHECKS("no checks", "-XepDisableAllChecks", false),
  /** Error Prone runs our checks alone. */
  BLOCKAWAY("BlockAway", "-XepDisableAllChecks " + ourChecks(), true),
  /** Error Prone runs what it runs by default. */
  DEFAULTS("defaults", "-XepAllErrorsAsWarnings", false),
  /** Error Prone runs what it runs by default, and our checks. */
  DEFAULTS_AND_BLOCKAWAY("defaults + BlockAway", "-XepAllErrorsAsWarnings", true);

  private final String title;
  private final String flags;
  private final boolean withBlockAway;

  Setup(String title, String flags, boolean withBlockAway) {
    this.title = title;
    this.flags = flags;
    this.withBlockAway = withBlockAway;
  }

  private static String ourChecks() {
    return String.join(
        " ",
        Stream.of(
                "BlockingCallOnEventLoop",
                "BlockingCallInReactiveMethod",
                "BlockingCallAtStartOfEventLoop",
                "IneffectiveScheduler",
                "FileAccessOnEventLoop",
                "CpuHeavyCallOnEventLoop",
                "LockOnEventLoop")
            .map(check -> "-Xep:" + check + ":WARN")
            .toList());
  }

  /** The name in tables. */
  String title() {
    return title;
  }

  /** The arguments of javac that differ, and the processor path. */
  List<String> arguments(Paths paths) {
    List<String> result = new ArrayList<>();
    result.add("-processorpath");
    result.add(withBlockAway ? paths.processors() : paths.processorsWithoutBlockAway());
    result.add("-Xplugin:ErrorProne " + flags);
    return result;
  }
}
