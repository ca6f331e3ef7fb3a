package bench;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** Tells either agent which thread is the loop, and where it may block. */
public final class LoopIntegration implements BlockHoundIntegration {
  @Override
  public void applyTo(BlockHound.Builder builder) {
    builder
        .nonBlockingThreadPredicate(
            current -> current.or(thread -> thread.getName().equals(LoopThread.NAME)))
        .allowBlockingCallsInside(LoopThread.class.getName(), "idle")
        .allowBlockingCallsInside(LoopThread.class.getName(), "allowed");
  }
}
