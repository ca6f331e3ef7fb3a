package dev.blockaway.agent.stall;

/**
 * For how long a task has held its thread.
 *
 * @param wallNanos on the clock
 * @param creditedNanos on a clock that stops while the watchdog is kept from running
 * @param cpuNanos of processor time
 * @param processorShare of the time on the clock
 * @param samples how many were taken
 * @param isMachineBusy whether threads have to queue for a processor, so that nobody can tell
 *     whether one in native code, or one that holds a lock, waits for just that
 */
record Held(
    long wallNanos,
    long creditedNanos,
    long cpuNanos,
    double processorShare,
    int samples,
    boolean isMachineBusy) {}
