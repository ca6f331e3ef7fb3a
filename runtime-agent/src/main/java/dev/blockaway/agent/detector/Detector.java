package dev.blockaway.agent.detector;

import java.lang.instrument.Instrumentation;

/** One way to see blocking calls. */
public interface Detector {

  /** A short name for the banner. */
  String name();

  /**
   * Begins to watch, if this VM allows it; never throws because of the VM.
   *
   * @param instrumentation of this JVM
   * @param listener is told of every blocking call on an event loop, and perhaps of others
   * @return what is watched, or why nothing is
   */
  Activation activate(Instrumentation instrumentation, BlockingCallListener listener);
}
