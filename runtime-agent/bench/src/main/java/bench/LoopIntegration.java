package bench;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** Tells either agent which thread is the loop, and where it may block. */
public final class LoopIntegration implements BlockHoundIntegration {
  @Override
  public void applyTo(BlockHound.Builder builder) {
    builder
        .nonBlockingThreadPredicate(current -> current.or(LoopIntegration::isLoop))
        .allowBlockingCallsInside("bench.AgentBenchmark", "allowed");
  }

  /** By the name with which it starts: BlockHound asks a thread once. */
  private static boolean isLoop(Thread thread) {
    return thread.getName().equals("loop") || thread.getName().contains("allowedPark");
  }
}
