package dev.blockaway.checker;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The words for a failure of our own. */
final class CrashText {
  private static final int FRAMES = 8;

  private CrashText() {}

  /** Of a failure that ended the whole analysis. */
  static String of(Throwable failure) {
    return "BlockAway checks nothing in this compilation: its analysis failed, " + report(failure);
  }

  /** Of failures that cost a part each; there is at least one. */
  static String of(List<Throwable> failures) {
    return "BlockAway could not check "
        + failures.size()
        + " place(s) in this compilation: its analysis failed there, "
        + report(failures.get(0));
  }

  private static String report(Throwable failure) {
    return "which is a mistake in BlockAway and not in the code. Please report it with these lines:\n"
        + failure
        + "\n"
        + Arrays.stream(failure.getStackTrace())
            .limit(FRAMES)
            .map(frame -> "  at " + frame)
            .collect(Collectors.joining("\n"));
  }
}
