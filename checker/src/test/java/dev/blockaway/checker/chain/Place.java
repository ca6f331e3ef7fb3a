package dev.blockaway.checker.chain;

/** Where the signals and the subscription of a chain are moved whose operator is looked at. */
enum Place {
  /** Nothing is moved: the event loop that subscribes runs all of it. */
  ON_LOOP(false, false),
  /** The signals above the operator are moved to threads that may block. */
  SIGNALS_MOVED(true, false),
  /** The subscription is moved below the operator. */
  SUBSCRIPTION_MOVED(false, true),
  /** Both are moved. */
  ALL_MOVED(true, true);

  private final boolean above;
  private final boolean below;

  Place(boolean above, boolean below) {
    this.above = above;
    this.below = below;
  }

  /** Whether the signals are moved above the operator. */
  boolean movesSignals() {
    return above;
  }

  /** Whether the subscription is moved below it. */
  boolean movesSubscription() {
    return below;
  }
}
