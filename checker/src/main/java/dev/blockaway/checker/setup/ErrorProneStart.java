package dev.blockaway.checker.setup;

import com.google.errorprone.ErrorProneJavacPlugin;
import com.google.errorprone.InvalidCommandLineOptionException;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.main.Option;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Options;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/** Starts Error Prone with our checks and no others, or steps aside where it runs already. */
final class ErrorProneStart {
  private ErrorProneStart() {}

  /**
   * Starts the checks.
   *
   * @param arguments what the build says after {@code -Xplugin:BlockAway}, in Error Prone's words
   */
  static void start(JavacTask task, List<String> arguments) {
    Context compilation = ((BasicJavacTask) task).getContext();
    Optional<ExplicitErrorProne> explicit =
        ExplicitErrorProne.parse(Options.instance(compilation).get(Option.PLUGIN));
    if (explicit.isPresent()) {
      stepAside(task, explicit.get(), arguments);
      accompany(task, compilation, explicit.get().arguments());
    } else if (RunningErrorProne.isIn(compilation)) {
      // a build tool that has Error Prone built in
      accompany(task, compilation, List.of());
    } else if (!hasProcessorPath(compilation)) {
      SetupNotice.warning(task, SetupMessages.onClassPathOnly());
    } else if (OwnChecks.names().isEmpty()) {
      SetupNotice.error(task, SetupMessages.noChecks());
    } else {
      startHere(task, compilation, arguments);
    }
  }

  private static void stepAside(
      JavacTask task, ExplicitErrorProne explicit, List<String> arguments) {
    List<String> checks = OwnChecks.names();
    if (explicit.turnsOffWithoutNaming(checks)) {
      SetupNotice.warning(task, SetupMessages.allDisabled(checks));
    }
    if (!arguments.isEmpty()) {
      SetupNotice.warning(task, SetupMessages.argumentsIgnored(arguments));
    }
  }

  /** Adds what Error Prone does not do for our checks, whoever starts it with these arguments. */
  private static void accompany(JavacTask task, Context compilation, List<String> arguments) {
    FindingCount count = FindingCount.begin(compilation);
    task.addTaskListener(new UnprintedFindings(task, compilation, count));
    task.addTaskListener(new StaleReport(compilation, count, arguments));
    if (!CompilePolicy.isSimple(compilation)) {
      task.addTaskListener(new AnalyzeAllFirst(compilation));
    }
  }

  private static void startHere(JavacTask task, Context compilation, List<String> arguments) {
    accompany(task, compilation, arguments);
    CompilePolicy.satisfyErrorProne(compilation);
    try {
      new ErrorProneJavacPlugin().init(task, withOurChecks(arguments));
    } catch (InvalidCommandLineOptionException e) {
      SetupNotice.error(task, SetupMessages.badArguments(String.valueOf(e.getMessage())));
    }
  }

  private static String[] withOurChecks(List<String> arguments) {
    return Stream.of(
            Stream.of("-XepDisableAllChecks"),
            OwnChecks.names().stream().map(name -> "-Xep:" + name),
            arguments.stream())
        .flatMap(words -> words)
        .toArray(String[]::new);
  }

  /** Error Prone looks for checks on the processor path only, never on the class path. */
  private static boolean hasProcessorPath(Context compilation) {
    return compilation
        .get(JavaFileManager.class)
        .hasLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH);
  }
}
