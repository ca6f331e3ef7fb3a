package dev.blockaway.checker.setup;

import com.sun.tools.javac.comp.CompileStates.CompileState;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Options;

/** The options that Error Prone insists on, set where the build does not say them. */
final class CompilePolicy {
  private static final String POLICY = "compilePolicy";
  private static final String STOP = "should-stop.ifError";
  private static final String TYPE_ANNOTATIONS = "addTypeAnnotationsToSymbol";

  private CompilePolicy() {}

  /**
   * Sets them.
   *
   * <p>When a plugin starts, javac's compiler exists and has read its options. The stop policy is a
   * public field; the compile policy is not, so the option only satisfies Error Prone's check, and
   * {@link AnalyzeAllFirst} must do what it says.
   *
   * @return whether the compile policy was left to us
   */
  static boolean prepare(Context compilation) {
    Options options = Options.instance(compilation);
    if (options.isUnset(STOP)) {
      options.put(STOP, CompileState.FLOW.name());
      JavaCompiler.instance(compilation).shouldStopPolicyIfError = CompileState.FLOW;
    }
    if (options.isUnset(TYPE_ANNOTATIONS)) {
      // asked for on JDK 21 only; later ones do it anyway, earlier ones do not know it
      options.put(TYPE_ANNOTATIONS, "true");
    }
    if (!options.isUnset(POLICY)) {
      return false;
    }
    options.put(POLICY, "simple");
    return true;
  }
}
