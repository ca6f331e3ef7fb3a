package dev.blockaway.findings.report;

/** The half of BlockAway that found something. */
public enum Tool {
  /** The checker: call paths come from code and are written as code flows. */
  CHECKER("BlockAway checker"),
  /** The agent: call paths are stacks of a running thread and are written as such. */
  AGENT("BlockAway agent");

  private final String title;

  Tool(String title) {
    this.title = title;
  }

  /** The name in reports. */
  public String title() {
    return title;
  }
}
