package dev.blockaway.findings.report;

import dev.blockaway.findings.Finding;
import dev.blockaway.findings.FindingText;

/** Writes a report as text, each finding in the form of a compiler's diagnostic. */
public final class TextWriter {
  private TextWriter() {}

  /** The report with a last line that counts; lines end with {@code \n}. */
  public static String write(Report report) {
    StringBuilder out = new StringBuilder();
    for (Entry entry : report.entries()) {
      append(entry, out);
    }
    return out.append(summary(report)).append('\n').toString();
  }

  /** The last line: how much was found and by whom. */
  public static String summary(Report report) {
    int findings = report.entries().size();
    String found =
        switch (findings) {
          case 0 -> "no blocking call on an event loop";
          case 1 -> "1 finding";
          default -> findings + " findings";
        };
    return report.tool().title() + " " + report.version() + ": " + found;
  }

  private static void append(Entry entry, StringBuilder out) {
    Finding finding = entry.finding();
    out.append(
        "%s: %s: [%s] %s\n"
            .formatted(
                finding.location(),
                entry.level().id(),
                finding.check().id(),
                FindingText.of(finding)));
    if (entry.count() > 1) {
      out.append("  seen %d times\n".formatted(entry.count()));
    }
    entry.notes().forEach((name, value) -> out.append("  %s: %s\n".formatted(name, value)));
    out.append('\n');
  }
}
