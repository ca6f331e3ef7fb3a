package dev.blockaway.findings;

/** The checks, which are also the rules of the reports. */
public enum Check {
  BLOCKING_CALL_ON_EVENT_LOOP("BlockingCallOnEventLoop"),
  BLOCKING_CALL_IN_REACTIVE_METHOD("BlockingCallInReactiveMethod"),
  INEFFECTIVE_SCHEDULER("IneffectiveScheduler"),
  FILE_ACCESS_ON_EVENT_LOOP("FileAccessOnEventLoop"),
  CPU_HEAVY_CALL_ON_EVENT_LOOP("CpuHeavyCallOnEventLoop"),
  LOCK_ON_EVENT_LOOP("LockOnEventLoop");

  private final String id;

  Check(String id) {
    this.id = id;
  }

  /** The name users write in options, suppressions and reports. */
  public String id() {
    return id;
  }
}
