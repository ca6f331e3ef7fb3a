package dev.blockaway.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Mono whose source waits for a future becomes one of the future. */
final class FutureSourceFix implements FixRule {
  private static final String MONO = "reactor.core.publisher.Mono";
  private static final Set<String> LAZY = Set.of("fromCallable", "fromSupplier");

  @Override
  public @Nullable SuggestedFix fix(Repair repair) {
    Waiting waiting = new Waiting(repair);
    JCExpression future = waiting.awaitedFuture(repair.around().site());
    TreePath parent = repair.path().getParentPath();
    if (future == null
        || !(parent.getLeaf() instanceof JCLambda lambda)
        || lambda.body != repair.around().site()
        || !(parent.getParentPath().getLeaf() instanceof JCMethodInvocation factory)
        || factory.args.size() != 1
        || !factory.typeargs.isEmpty()
        || !isLazyMono(factory)
        || Sources.throwsChecked(List.of(future), repair)) {
      return null;
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    if (waiting.fromFuture(fix, repair.around().site()) == null) {
      return null;
    }
    String supplier = "() -> " + repair.source(future);
    return fix.replace(factory, repair.name(fix, MONO) + ".fromFuture(" + supplier + ", true)")
        .build();
  }

  private static boolean isLazyMono(JCMethodInvocation call) {
    Symbol factory = TreeInfo.symbol(call.meth);
    return factory != null
        && LAZY.contains(factory.name.toString())
        && factory.owner.getQualifiedName().contentEquals(MONO);
  }
}
