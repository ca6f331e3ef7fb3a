package dev.blockaway.findings.report;

import java.nio.file.Path;
import java.util.List;

/**
 * Everything that one run of one tool found.
 *
 * @param tool who found it
 * @param version the tool's version
 * @param root the project's root: files below it are written relative to it
 * @param entries the findings in the order of the report
 * @param notices what the run could not look at, as sentences
 */
public record Report(
    Tool tool, String version, Path root, List<Entry> entries, List<String> notices) {

  /** Copies the lists. */
  public Report {
    entries = List.copyOf(entries);
    notices = List.copyOf(notices);
  }

  /** A report of a run that could look at everything. */
  public Report(Tool tool, String version, Path root, List<Entry> entries) {
    this(tool, version, root, entries, List.of());
  }
}
