package dev.blockaway.checker.engine.path;

import java.nio.file.Path;
import java.util.List;

/**
 * How far paths are followed.
 *
 * @param anyImplementation whether a call that may run one of several implementations counts as
 *     soon as one of them blocks; else all must
 * @param strict whether functions count of which it is not known where they run
 * @param budget how many methods of class files are read at most
 * @param fullJars jars and directories with the code of classes whose class files have none
 */
public record PathOptions(
    boolean anyImplementation, boolean strict, int budget, List<Path> fullJars) {

  /** Twenty times what the largest applications that we know of reach. */
  public static final int DEFAULT_BUDGET = 100_000;

  /** Copies the list. */
  public PathOptions {
    fullJars = List.copyOf(fullJars);
  }
}
