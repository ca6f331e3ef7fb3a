package dev.blockaway.checker.setup;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.sun.tools.javac.util.Context;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** How many findings our checks have reported in one compilation, printed or not. */
public final class FindingCount {
  private static final Context.Key<FindingCount> KEY = new Context.Key<>();

  private int errors;
  private int warnings;
  private @Nullable Path report;
  private BooleanSupplier complete = () -> false;

  private FindingCount() {}

  /** Begins to count in a compilation. */
  static FindingCount begin(Context compilation) {
    FindingCount count = new FindingCount();
    compilation.put(KEY, count);
    return count;
  }

  /** Counts one finding, where someone has begun to count. */
  public static void add(Context compilation, SeverityLevel severity) {
    FindingCount count = compilation.get(KEY);
    if (count == null) {
      return;
    }
    if (severity == SeverityLevel.ERROR) {
      count.errors++;
    } else {
      count.warnings++;
    }
  }

  /**
   * Remembers the file that is to hold all findings when the compilation ends.
   *
   * @param complete whether it will be written, asked at the end
   */
  public static void allIn(Context compilation, Path report, BooleanSupplier complete) {
    FindingCount count = compilation.get(KEY);
    if (count != null) {
      count.report = report;
      count.complete = complete;
    }
  }

  /** Whether findings are going to a file. */
  boolean isReported() {
    return report != null;
  }

  /** Where all findings can be read; null if they are not written. */
  @Nullable Path report() {
    return complete.getAsBoolean() ? report : null;
  }

  int errors() {
    return errors;
  }

  int warnings() {
    return warnings;
  }
}
