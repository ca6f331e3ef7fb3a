package dev.blockaway.checker.chain;

/** Numbers the probes of all chains of a run. */
final class Probes {
  private int next;

  Probes(int first) {
    this.next = first;
  }

  int next() {
    return next++;
  }
}
