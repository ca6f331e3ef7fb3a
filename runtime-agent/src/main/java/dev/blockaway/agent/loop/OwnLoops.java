package dev.blockaway.agent.loop;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Knows which of the user's own event loops no thread was, as after a typing error. */
final class OwnLoops {
  private final Map<String, LoopRule> unmatched =
      Collections.synchronizedMap(new LinkedHashMap<>());
  private volatile boolean isDone;

  /**
   * No thread was seen so far.
   *
   * @param own values of the agent's argument
   */
  OwnLoops(List<String> own) {
    for (String loop : own) {
      unmatched.put(loop, LoopRule.ofArgument(loop));
    }
    isDone = own.isEmpty();
  }

  /** A thread was seen: it may be several of them, of which one alone decides. */
  void sees(Thread thread) {
    if (isDone) {
      return;
    }
    for (Map.Entry<String, LoopRule> each : List.copyOf(unmatched.entrySet())) {
      if (each.getValue().speaksOf(thread)) {
        unmatched.remove(each.getKey());
      }
    }
    isDone = unmatched.isEmpty();
  }

  /** Those that no thread was, including the threads that are alive. */
  List<String> unmatched() {
    if (isDone) {
      return List.of();
    }
    try {
      Thread.getAllStackTraces().keySet().forEach(this::sees);
      return List.copyOf(unmatched.keySet());
    } catch (SecurityException e) {
      return List.of(); // a program that hides its threads is not accused
    }
  }
}
