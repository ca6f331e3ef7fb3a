package dev.blockaway.agent;

import dev.blockaway.agent.allowance.Allowances;
import dev.blockaway.agent.loop.EventLoops;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Says which of the user's arguments were for nothing, as after a typing error.
 *
 * @param allowances has the allow rules
 * @param loops knows the threads
 * @param application package prefixes of the application
 * @param instrumentation knows the classes
 */
record UnusedArguments(
    Supplier<Allowances> allowances,
    EventLoops loops,
    List<String> application,
    Instrumentation instrumentation) {

  /** A clause for each. */
  List<String> clauses() {
    List<String> clauses = new ArrayList<>();
    for (String rule : allowances.get().unused()) {
      clauses.add("nothing in this JVM needed the allow rule " + rule);
    }
    for (String loop : loops.unmatched()) {
      clauses.add("no thread in this JVM is an event loop by loops=" + loop);
    }
    for (String prefix : application) {
      if (!isLoaded(prefix)) {
        clauses.add("no class in this JVM belongs to app=" + prefix);
      }
    }
    return clauses;
  }

  private boolean isLoaded(String prefix) {
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      if (type.getName().startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
