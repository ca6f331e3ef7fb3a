package dev.blockaway.checker.setup;

import com.sun.tools.javac.comp.CompileStates.CompileState;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Options;

/** The options that Error Prone insists on, set where the build does not say them. */
final class CompilePolicy {
  private static final String POLICY = "compilePolicy";
  private static final String SIMPLE = "simple";
  private static final String STOP = "should-stop.ifError";
  private static final String TYPE_ANNOTATIONS = "addTypeAnnotationsToSymbol";

  private CompilePolicy() {}

  /** Whether javac attributes all classes before it translates the first, as the build says. */
  static boolean isSimple(Context compilation) {
    return SIMPLE.equals(Options.instance(compilation).get(POLICY));
  }

  /**
   * Sets the options.
   *
   * <p>When a plugin starts, javac's compiler exists and has read its options. The stop policy is a
   * public field; the compile policy is not, so the option only satisfies Error Prone's check, and
   * {@link AnalyzeAllFirst} must do what it says.
   */
  static void satisfyErrorProne(Context compilation) {
    Options options = Options.instance(compilation);
    if (options.isUnset(STOP)) {
      options.put(STOP, CompileState.FLOW.name());
      JavaCompiler.instance(compilation).shouldStopPolicyIfError = CompileState.FLOW;
    }
    if (options.isUnset(TYPE_ANNOTATIONS)) {
      // asked for on JDK 21 only; later ones do it anyway, earlier ones do not know it
      options.put(TYPE_ANNOTATIONS, "true");
    }
    if (options.isUnset(POLICY)) {
      options.put(POLICY, SIMPLE);
    }
  }
}
