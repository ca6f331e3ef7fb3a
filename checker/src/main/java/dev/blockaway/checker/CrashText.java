package dev.blockaway.checker;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The words for a failure of our own. */
final class CrashText {
  private static final int FRAMES = 8;

  private CrashText() {}

  static String of(Throwable failure) {
    return "BlockAway checks nothing in this compilation: its analysis failed, which is a mistake in"
        + " BlockAway and not in the code. Please report it with these lines:\n"
        + failure
        + "\n"
        + Arrays.stream(failure.getStackTrace())
            .limit(FRAMES)
            .map(frame -> "  at " + frame)
            .collect(Collectors.joining("\n"));
  }
}
