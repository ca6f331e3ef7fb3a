package dev.blockaway.agent.instrumentation;

import dev.blockaway.agent.detector.BlockingCall;
import dev.blockaway.agent.detector.BlockingCallListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;

/** Numbers the places that call the hook, and tells a listener what a number stands for. */
final class Points implements IntConsumer {
  private final List<BlockingCall> calls = new CopyOnWriteArrayList<>();
  private final BlockingCallListener listener;

  Points(BlockingCallListener listener) {
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
  public void accept(int point) {
    listener.onBlockingCall(calls.get(point));
  }
}
