package dev.blockaway.checker.setup;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every sentence about a set-up in which the checks cannot run, or run without effect. */
final class SetupMessages {
  private static final String SEE = "See docs/install.md of BlockAway.";

  private SetupMessages() {}

  static String hiddenPackages(List<String> hidden) {
    return """
        BlockAway checks nothing: the JVM that runs javac hides %s.
        Give that JVM the following options (Maven: the file .mvn/jvm.config in the root of the \
        project; Gradle: options.forkOptions.jvmArgs), or give javac the option -XDaccessInternalAPI:
        %s
        %s"""
        .formatted(String.join(", ", hidden), JavacAccess.jvmOptions(), SEE);
  }

  static String errorProneMissing() {
    return """
        BlockAway checks nothing: Error Prone is not on the annotation processor path. \
        It comes with blockaway-checker unless the build excludes it; \
        add com.google.errorprone:error_prone_core.
        %s"""
        .formatted(SEE);
  }

  static String errorProneTooNew(int jdk) {
    return """
        BlockAway checks nothing: the Error Prone on the annotation processor path does not run \
        on JDK %d. On JDK 17 to 20 use com.google.errorprone:error_prone_core:2.42.0.
        %s"""
        .formatted(jdk, SEE);
  }

  static String notStarted(Throwable cause) {
    return """
        BlockAway checks nothing: Error Prone did not start (%s).
        %s"""
        .formatted(cause, SEE);
  }

  static String badArguments(String reason) {
    return """
        BlockAway checks nothing: %s
        %s"""
        .formatted(reason, SEE);
  }

  static String onClassPathOnly() {
    return """
        BlockAway checks nothing: blockaway-checker is on the class path, where Error Prone does \
        not look for checks. Put it on the annotation processor path.
        %s"""
        .formatted(SEE);
  }

  static String noChecks() {
    return """
        BlockAway checks nothing: its checks are missing, though it has started. \
        Has its jar been repackaged without META-INF/services?
        %s"""
        .formatted(SEE);
  }

  static String allDisabled(List<String> checks) {
    return """
        BlockAway checks nothing: -XepDisableAllChecks turns its checks off too. \
        Turn on those you want with %s (or :OFF to say that none is wanted).
        %s"""
        .formatted(String.join(" ", checks.stream().map(name -> "-Xep:" + name).toList()), SEE);
  }

  static String argumentsIgnored(List<String> arguments) {
    return """
        BlockAway ignores the arguments of -Xplugin:BlockAway (%s), for -Xplugin:ErrorProne is \
        there as well: give them to that one.
        %s"""
        .formatted(String.join(" ", arguments), SEE);
  }

  static String warningsOff(int found, @Nullable Path report) {
    return """
        BlockAway has found %s at warning level, and warnings are turned off \
        (showWarnings, -nowarn or -Xlint:none).%s
        %s"""
        .formatted(blockingCalls(found), allIn(report), SEE);
  }

  static String limitReached(int found, @Nullable Path report) {
    return """
        BlockAway has found %s, and javac has reached its limit before all were printed.%s \
        Raise the limit with -Xmaxwarns 10000 -Xmaxerrs 10000.
        %s"""
        .formatted(blockingCalls(found), allIn(report), SEE);
  }

  private static String blockingCalls(int found) {
    return found == 1 ? "1 blocking call" : found + " blocking calls";
  }

  private static String allIn(@Nullable Path report) {
    return report == null ? "" : " The report with all of them is " + report + ".";
  }
}
