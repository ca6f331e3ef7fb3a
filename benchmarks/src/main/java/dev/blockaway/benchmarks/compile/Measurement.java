package dev.blockaway.benchmarks.compile;

/**
 * What one compilation took.
 *
 * @param cpu user and system time of the process until the compiler was done, in milliseconds
 * @param wall time from the start of the process to its end, in milliseconds
 * @param memory the most memory that the process had at once, in mebibytes; 0 where the operating
 *     system does not say
 */
record Measurement(double cpu, double wall, double memory) {

  /** One compilation and then another. */
  Measurement plus(Measurement other) {
    return new Measurement(cpu + other.cpu, wall + other.wall, Math.max(memory, other.memory));
  }
}
