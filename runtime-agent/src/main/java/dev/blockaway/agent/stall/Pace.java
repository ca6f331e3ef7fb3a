package dev.blockaway.agent.stall;

/**
 * How often the watchdog looks.
 *
 * @param tickNanos from one look to the next
 * @param graceNanos how much later a look may come for no known reason before the time no longer
 *     counts: then the whole JVM may have stood still
 */
record Pace(long tickNanos, long graceNanos) {

  /**
   * How much of a time between two looks counts.
   *
   * @param wallNanos that time
   * @param queuedNanos for how much of it the watchdog is known to have queued for a processor
   */
  long counted(long wallNanos, long queuedNanos) {
    return Math.min(wallNanos, tickNanos + graceNanos + queuedNanos);
  }

  long late(long wallNanos) {
    return Math.max(0, wallNanos - tickNanos);
  }
}
