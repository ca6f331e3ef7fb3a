package dev.blockaway.findings;

import java.util.List;

/** The words for a finding: the same for the compiler's message, the failed test and the report. */
public final class FindingText {
  private FindingText() {}

  /**
   * The whole message: what blocks and where it runs, the call path with one step a line, the
   * scheduler that does not help if there is one, what to do instead. Lines end with {@code \n};
   * the last one has no line end.
   */
  public static String of(Finding finding) {
    return headline(finding)
        + "\n"
        + path(finding)
        + "\n"
        + held(finding)
        + trap(finding)
        + remedy(finding);
  }

  /** The first line: the call that blocks, its kind, where it runs and why. */
  public static String headline(Finding finding) {
    return "%s blocks (%s); %s %s (%s)"
        .formatted(
            finding.blockingCall(),
            finding.kind().id(),
            finding.context(),
            finding.presence().words(),
            finding.why());
  }

  private static String trap(Finding finding) {
    Trap trap = finding.trap();
    return trap == null
        ? ""
        : "  %s (%s) does not help: %s\n"
            .formatted(trap.scheduler(), place(trap.location()), trap.why());
  }

  /** The call path from the context to the call that blocks, one step a line. */
  public static String path(Finding finding) {
    return steps(finding.path());
  }

  /** What another thread does while it holds the lock; nothing if no lock is waited for. */
  private static String held(Finding finding) {
    return finding.held().isEmpty()
        ? ""
        : "  while another thread holds it and blocks:\n" + steps(finding.held()) + "\n";
  }

  private static String steps(List<Step> steps) {
    return String.join("\n", steps.stream().map(FindingText::step).toList());
  }

  /** The last line: what to do instead. */
  public static String remedy(Finding finding) {
    return "  instead: " + finding.instead();
  }

  private static String step(Step step) {
    return "  -> " + step.method() + " (" + place(step.location()) + ")";
  }

  private static String place(Location location) {
    String file = location.file();
    int directory = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
    return new Location(file.substring(directory + 1), location.line(), 0).toString();
  }
}
