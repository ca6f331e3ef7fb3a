package dev.blockaway.benchmarks.compile;

import dev.blockaway.benchmarks.compile.CompilerProcess.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The ways to compile that are compared. */
enum Setup {
  /** Error Prone runs and checks nothing. */
  NO_CHECKS("no checks", "-XepDisableAllChecks", Tool.ERROR_PRONE),
  /** Error Prone runs our checks alone. */
  BLOCKAWAY("BlockAway", "-XepDisableAllChecks " + ourChecks(), Tool.BLOCKAWAY),
  /** Error Prone runs NullAway alone: a checker of which its authors say that it is fast. */
  NULLAWAY(
      "NullAway",
      "-XepDisableAllChecks -Xep:NullAway:WARN"
          + " -XepOpt:NullAway:AnnotatedPackages=org.springframework",
      Tool.NULLAWAY),
  /** Error Prone runs what it runs by default. */
  DEFAULTS("defaults", "-XepAllErrorsAsWarnings", Tool.ERROR_PRONE),
  /** Error Prone runs what it runs by default, and our checks. */
  DEFAULTS_AND_BLOCKAWAY("defaults + BlockAway", "-XepAllErrorsAsWarnings", Tool.BLOCKAWAY);

  private final String title;
  private final String flags;
  private final Tool tool;

  /** What is on the processor path. */
  enum Tool {
    ERROR_PRONE,
    BLOCKAWAY,
    NULLAWAY
  }

  Setup(String title, String flags, Tool tool) {
    this.title = title;
    this.flags = flags;
    this.tool = tool;
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
    result.add(paths.processors(tool));
    result.add("-Xplugin:ErrorProne " + flags);
    return result;
  }
}
