package dev.blockaway.checker.setup;

import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.JavacMessages;

/** Whether Error Prone is already part of a compilation, whoever started it. */
final class RunningErrorProne {
  /** A key of the message bundle that Error Prone adds to javac's when it starts. */
  private static final String KEY = "compiler.warn.error.prone";

  private RunningErrorProne() {}

  static boolean isIn(Context compilation) {
    String message = JavacMessages.instance(compilation).getLocalizedString(KEY, NAMED);
    return message.equals(NAMED);
  }

  private static final String NAMED = "present";
}
