package dev.blockaway.checker;

import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.scanner.ScannerSupplier;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that all checks look at. Above each line with a finding stands {@code // BUG:
 * Diagnostic contains:} and a part of its message; every other line must stay without.
 */
record Program(List<String> files, List<String> arguments) {

  /** Compiles files together; asserts that they have the findings that their comments name. */
  static void check(String... files) {
    new Program(List.of(files), List.of()).check();
  }

  /** The files, compiled with more arguments for javac. */
  static Program of(String... files) {
    return new Program(List.of(files), List.of());
  }

  /** The same files, compiled with more arguments for javac. */
  Program with(String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    return new Program(files, all);
  }

  /** Compiles; asserts that the files have the findings that their comments name. */
  void check() {
    CompilationTestHelper helper =
        CompilationTestHelper.newInstance(
                ScannerSupplier.fromBugCheckerClasses(
                    BlockingCallOnEventLoop.class,
                    BlockingCallInReactiveMethod.class,
                    IneffectiveScheduler.class,
                    BlockingCallAtStartOfEventLoop.class,
                    FileAccessOnEventLoop.class,
                    CpuHeavyCallOnEventLoop.class,
                    LockOnEventLoop.class),
                Program.class)
            .setArgs(arguments);
    for (int i = 0; i < files.size(); i++) {
      helper.addSourceLines("File" + i + ".java", files.get(i));
    }
    helper.doTest();
  }
}
