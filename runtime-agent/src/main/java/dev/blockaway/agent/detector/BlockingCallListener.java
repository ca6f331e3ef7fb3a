package dev.blockaway.agent.detector;

/** Is told of each blocking call, on the thread that is about to make it. */
@FunctionalInterface
public interface BlockingCallListener {

  /**
   * A thread is about to block; the listener decides whether that matters. Does nothing that
   * blocks, and throws only what the caller of the blocking call shall see.
   *
   * @param call what is about to block
   */
  void onBlockingCall(BlockingCall call);
}
