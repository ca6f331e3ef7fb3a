package dev.blockaway.findings.report;

import dev.blockaway.findings.Check;

/** How grave a finding is. */
public enum Level {
  ERROR("error"),
  WARNING("warning");

  private final String id;

  Level(String id) {
    this.id = id;
  }

  /** The word for it in SARIF and in text. */
  public String id() {
    return id;
  }

  /** The level of a check when no option says otherwise. */
  public static Level byDefault(Check check) {
    return check == Check.BLOCKING_CALL_ON_EVENT_LOOP ? ERROR : WARNING;
  }
}
