package dev.blockaway.checker;

import dev.blockaway.checker.engine.path.PathOptions;

/** The options of the checks, given as {@code -XepOpt:BlockAway:Name=value}. */
public enum Option {
  CATALOG_FILES(
      "CatalogFiles",
      "none",
      "Catalogue files of your own, separated by commas: what blocks, what stays silent, where code"
          + " runs; see [facts of your own](own-facts.md)."),
  FRAMEWORKS(
      "Frameworks",
      "none",
      "Optional frameworks to turn on, separated by commas, by the names of the framework"
          + " reference."),
  GROUPS(
      "Groups",
      "none",
      "Groups of blocking calls that are off by default, to turn on, separated by commas, each as"
          + " library/group."),
  DISABLED_GROUPS(
      "DisabledGroups",
      "none",
      "Groups of blocking calls to turn off, separated by commas, each as library/group."),
  IMPLEMENTATIONS(
      "Implementations",
      "all",
      "When a call may run one of several implementations: all reports it if every one of them"
          + " blocks, any if one does."),
  BUDGET(
      "Budget",
      String.valueOf(PathOptions.DEFAULT_BUDGET),
      "How many methods of libraries are read at most. What the budget does not reach is not"
          + " reported, and the build and the report say so."),
  FULL_JARS(
      "FullJars",
      "none",
      "Jars or class directories, separated by commas, with the code of classes that the class path"
          + " holds without code, as header jars do. Relative to the directory in which the"
          + " compiler runs."),
  REPORT(
      "Report",
      "beside the class files",
      "File for the report in SARIF 2.1.0; relative to the directory in which the compiler runs."
          + " By default blockaway/NAME.sarif beside the directory NAME of the class files."),
  STRICT(
      "Strict",
      "false",
      "Whether functions are checked of which it is not known where they run, such as those that an"
          + " injected scheduler runs, and those that run on an event loop in rare cases only: true"
          + " or false. BlockingCallInReactiveMethod reports them."),
  TEST_CODE("TestCode", "false", "Whether test sources are checked like others: true or false.");

  static final String PREFIX = "BlockAway:";

  private final String id;
  private final String byDefault;
  private final String description;

  Option(String id, String byDefault, String description) {
    this.id = id;
    this.byDefault = byDefault;
    this.description = description;
  }

  /** The name users write after {@code BlockAway:}. */
  public String id() {
    return id;
  }

  /** What holds without the option, in words. */
  public String byDefault() {
    return byDefault;
  }

  /** What it does and what values it takes. */
  public String description() {
    return description;
  }

  /** The flag as Error Prone knows it. */
  String flag() {
    return PREFIX + id;
  }
}
