package dev.blockaway.checker.setup;

import com.sun.tools.javac.util.Context;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Where the report of a compilation lies. */
public final class ReportPlace {
  private static final String OPTION = "-XepOpt:BlockAway:Report=";

  private ReportPlace() {}

  /** Beside the directory of the class files; null if there is no such directory. */
  public static @Nullable Path besideClassFiles(Context compilation) {
    if (!(compilation.get(JavaFileManager.class) instanceof StandardJavaFileManager files)) {
      return null;
    }
    Iterable<? extends Path> output = files.getLocationAsPaths(StandardLocation.CLASS_OUTPUT);
    if (output == null || !output.iterator().hasNext()) {
      return null;
    }
    Path classes = output.iterator().next().toAbsolutePath().normalize();
    return classes.resolveSibling("blockaway").resolve(classes.getFileName() + ".sarif");
  }

  /**
   * Where it lies when Error Prone gets these arguments; null if it is not written or the arguments
   * are wrong.
   */
  static @Nullable Path of(Context compilation, List<String> arguments) {
    List<String> named = arguments.stream().filter(word -> word.startsWith(OPTION)).toList();
    if (named.isEmpty()) {
      return besideClassFiles(compilation);
    }
    try {
      return Path.of(named.get(named.size() - 1).substring(OPTION.length()));
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
