package dev.blockaway.findings.report;

import dev.blockaway.findings.Finding;
import java.util.Map;

/**
 * A finding in a report.
 *
 * @param finding what was found
 * @param level how grave it is
 * @param count how often it was seen, at least 1
 * @param notes what else the tool knows, such as {@code test} for the test that ran it; written in
 *     the map's order
 */
public record Entry(Finding finding, Level level, int count, Map<String, String> notes) {

  /** Copies nothing: callers give a map that they no longer change. */
  public Entry {
    if (count < 1) {
      throw new IllegalArgumentException("a finding was seen at least once, not " + count);
    }
  }

  /** An entry for a finding seen once, at its check's default level. */
  public static Entry of(Finding finding) {
    return new Entry(finding, Level.byDefault(finding.check()), 1, Map.of());
  }
}
