package dev.blockaway.checker.engine.library;

import com.sun.tools.javac.util.Context;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.nio.file.Path;
import java.util.List;

/** What the class path of one compilation holds; to be closed when all questions are answered. */
public final class ClassPath implements AutoCloseable {
  private final FullJars fullJars;
  private final LibraryClasses classes;
  private final Stops stops = new Stops();
  private final LibraryOperators operators;
  private final LibraryFunctions functions;
  private final Neighbours neighbours;

  /**
   * Opens nothing yet.
   *
   * @param context javac's own
   * @param rules where functions run that methods are given
   * @param fullJars jars and directories with the code of classes whose class files have none
   */
  public ClassPath(
      Context context, Hierarchy hierarchy, FrameworkRules rules, List<Path> fullJars) {
    this.fullJars = new FullJars(fullJars);
    this.classes = new LibraryClasses(context, this.fullJars);
    this.operators = new LibraryOperators(classes, rules, hierarchy, stops);
    this.functions = new LibraryFunctions(classes, operators);
    this.neighbours = new Neighbours(context);
  }

  /** The classes and their code. */
  public LibraryClasses classes() {
    return classes;
  }

  /** The classes into which no path is followed. */
  public Stops stops() {
    return stops;
  }

  /** What methods do with the functions that they are given. */
  public LibraryOperators operators() {
    return operators;
  }

  /** What methods do by the functions that they make. */
  public LibraryFunctions functions() {
    return functions;
  }

  /** Where classes are. */
  public Neighbours neighbours() {
    return neighbours;
  }

  @Override
  public void close() {
    fullJars.close();
  }
}
