package dev.blockaway.agent.allowance;

import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a blocking call is allowed where it was made. The innermost frame that a rule
 * speaks of decides, as in BlockHound. The agent's own rules excuse JDK and library code, never
 * application code that it calls back.
 */
public final class Allowances {
  private static final String EVERY_METHOD = "*";
  private final Map<String, Map<String, Boolean>> own;
  private final Map<String, Map<String, Boolean>> given;

  private Allowances(
      Map<String, Map<String, Boolean>> own, Map<String, Map<String, Boolean>> given) {
    this.own = own;
    this.given = given;
  }

  /** The rules that come with the agent. */
  public static Allowances builtIn() {
    return new Allowances(AllowanceTable.builtIn(), Map.of());
  }

  /**
   * These rules and those of others, which win and hold in application code as well.
   *
   * @param others by class name and method name: whether blocking is allowed inside
   */
  public Allowances plus(Map<String, Map<String, Boolean>> others) {
    return new Allowances(own, Map.copyOf(others));
  }

  /**
   * Whether the innermost call of the stack may block.
   *
   * @param stack frames, beginning with the innermost
   * @param application which frames are the application's
   */
  public boolean permit(List<StackFrame> stack, Predicate<StackFrame> application) {
    boolean outsideApplication = true;
    for (StackFrame frame : stack) {
      Boolean decided = decide(given, frame);
      if (decided != null) {
        return decided;
      }
      outsideApplication = outsideApplication && !application.test(frame);
      if (isInitialiser(frame) || (outsideApplication && decide(own, frame) != null)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Boolean decide(
      Map<String, Map<String, Boolean>> rules, StackFrame frame) {
    Map<String, Boolean> methods = rules.get(frame.getClassName());
    return methods == null
        ? null
        : methods.getOrDefault(frame.getMethodName(), methods.get(EVERY_METHOD));
  }

  private static boolean isInitialiser(StackFrame frame) {
    return frame.getMethodName().equals("<clinit>");
  }
}
