package dev.blockaway.agent.allowance;

import java.lang.StackWalker.StackFrame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells whether a blocking call is allowed where it was made. The innermost frame that a rule
 * speaks of decides, as in BlockHound.
 */
public final class Allowances {
  private static final String EVERY_METHOD = "*";
  private final Map<String, Map<String, Boolean>> rules;

  private Allowances(Map<String, Map<String, Boolean>> rules) {
    this.rules = rules;
  }

  /** The rules that come with the agent. */
  public static Allowances builtIn() {
    return new Allowances(AllowanceTable.builtIn());
  }

  /**
   * These rules and others, which win.
   *
   * @param others by class name and method name: whether blocking is allowed inside
   */
  public Allowances plus(Map<String, Map<String, Boolean>> others) {
    Map<String, Map<String, Boolean>> all = new HashMap<>();
    rules.forEach((type, methods) -> all.put(type, new HashMap<>(methods)));
    others.forEach(
        (type, methods) -> all.computeIfAbsent(type, t -> new HashMap<>()).putAll(methods));
    return new Allowances(all);
  }

  /** Whether the innermost call of the stack may block; frames begin with the innermost. */
  public boolean permit(List<StackFrame> stack) {
    for (StackFrame frame : stack) {
      Map<String, Boolean> methods = rules.get(frame.getClassName());
      if (methods != null) {
        Boolean allowed = methods.getOrDefault(frame.getMethodName(), methods.get(EVERY_METHOD));
        if (allowed != null) {
          return allowed;
        }
      }
      if (frame.getMethodName().equals("<clinit>")) {
        return true;
      }
    }
    return false;
  }
}
