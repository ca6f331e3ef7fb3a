package dev.blockaway.agent.stall;

import dev.blockaway.catalog.Kind;

/**
 * The time between two looks at a task.
 *
 * @param sample what the thread was doing at the second one
 * @param kind what that is
 * @param certainNanos for how long the task held the thread, whatever else the machine had to do
 * @param likelyNanos for how long it did if threads did not have to queue for a processor
 */
record Stretch(ThreadSample sample, Kind kind, long certainNanos, long likelyNanos) {

  long nanos(boolean isMachineBusy) {
    return isMachineBusy ? certainNanos : likelyNanos;
  }

  /** Both as one. */
  Stretch plus(Stretch next) {
    return new Stretch(
        next.sample, kind, certainNanos + next.certainNanos, likelyNanos + next.likelyNanos);
  }
}
