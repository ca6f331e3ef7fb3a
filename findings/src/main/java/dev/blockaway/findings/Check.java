package dev.blockaway.findings;

/** The checks, which are also the rules of the reports. */
public enum Check {
  BLOCKING_CALL_ON_EVENT_LOOP(
      "BlockingCallOnEventLoop", "A call that makes its thread wait runs on an event loop"),
  BLOCKING_CALL_IN_REACTIVE_METHOD(
      "BlockingCallInReactiveMethod", "A method that returns a reactive type blocks its caller"),
  BLOCKING_CALL_AT_START_OF_EVENT_LOOP(
      "BlockingCallAtStartOfEventLoop", "Code that an event loop runs at its start makes it wait"),
  INEFFECTIVE_SCHEDULER(
      "IneffectiveScheduler", "A scheduler stands where it does not move the blocking call"),
  FILE_ACCESS_ON_EVENT_LOOP(
      "FileAccessOnEventLoop", "A file is opened, read or written on an event loop"),
  CPU_HEAVY_CALL_ON_EVENT_LOOP(
      "CpuHeavyCallOnEventLoop", "A long computation runs on an event loop"),
  LOCK_ON_EVENT_LOOP(
      "LockOnEventLoop", "An event loop may wait for a lock that another thread holds");

  private final String id;
  private final String summary;

  Check(String id, String summary) {
    this.id = id;
    this.summary = summary;
  }

  /** The name users write in options, suppressions and reports. */
  public String id() {
    return id;
  }

  /** What the check reports, in under 80 characters and without a full stop. */
  public String summary() {
    return summary;
  }

  /** The address of the page that explains the check. */
  public String page() {
    return "https://blockaway.dev/checks/" + id;
  }
}
