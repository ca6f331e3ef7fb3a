package dev.blockaway.agent.instrumentation;

import dev.blockaway.agent.detector.BlockingCall;
import dev.blockaway.agent.detector.BlockingCallListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/** Numbers the places that call the hook, and tells a listener what a number stands for. */
final class Points implements IntPredicate {
  private final List<BlockingCall> calls = new CopyOnWriteArrayList<>();
  private final BooleanSupplier ordinary;
  private final BlockingCallListener listener;

  /**
   * No places so far.
   *
   * @param ordinary whether the current thread is no event loop and stays so for now
   * @param listener told of calls on other threads
   */
  Points(BooleanSupplier ordinary, BlockingCallListener listener) {
    this.ordinary = ordinary;
    this.listener = listener;
  }

  /** The number for a call. */
  synchronized int number(BlockingCall call) {
    int known = calls.indexOf(call);
    if (known >= 0) {
      return known;
    }
    calls.add(call);
    return calls.size() - 1;
  }

  @Override
  public boolean test(int point) {
    if (isOrdinary()) {
      return true;
    }
    listener.onBlockingCall(calls.get(point));
    return false;
  }

  private boolean isOrdinary() {
    try {
      return ordinary.getAsBoolean();
    } catch (RuntimeException | LinkageError e) {
      // the listener asks again, and answers for what goes wrong
      return false;
    }
  }
}
