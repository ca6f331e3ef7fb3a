package dev.blockaway.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Mono of what {@code HttpClient.send} returns becomes one of {@code sendAsync}. */
final class SendAsyncFix implements FixRule {
  private static final String MONO = "reactor.core.publisher.Mono";

  @Override
  public @Nullable SuggestedFix fix(Repair repair) {
    JCTree site = repair.around().site();
    Waiting waiting = new Waiting(repair);
    if (!(site instanceof JCMethodInvocation send)
        || !waiting.isSend(send)
        || !Sources.canBeCaptured(List.of(send))
        || Sources.isWatched(repair.path(), repair.around().in().tree())) {
      return null;
    }
    TreePath parent = repair.path().getParentPath();
    if (parent.getLeaf() instanceof JCLambda lambda) {
      return isFactory(parent.getParentPath(), lambda, "fromCallable")
          ? replaced(repair, (JCMethodInvocation) parent.getParentPath().getLeaf(), send, "")
          : null;
    }
    if (isFactory(parent, send, "just")) {
      return replaced(repair, (JCMethodInvocation) parent.getLeaf(), send, "");
    }
    String accessor = accessor(parent, send);
    TreePath outer = parent.getParentPath().getParentPath();
    return accessor != null
            && isFactory(outer, (JCExpression) parent.getParentPath().getLeaf(), "just")
        ? replaced(
            repair,
            (JCMethodInvocation) outer.getLeaf(),
            send,
            ".map(response -> response." + accessor + "())")
        : null;
  }

  /** The method without arguments that is called on the response; null for other uses. */
  private static @Nullable String accessor(TreePath parent, JCMethodInvocation send) {
    return parent.getLeaf() instanceof JCFieldAccess select
            && select.selected == send
            && parent.getParentPath().getLeaf() instanceof JCMethodInvocation call
            && call.meth == select
            && call.args.isEmpty()
        ? select.name.toString()
        : null;
  }

  private static boolean isFactory(TreePath path, JCExpression argument, String name) {
    if (!(path.getLeaf() instanceof JCMethodInvocation call)
        || call.args.size() != 1
        || !call.typeargs.isEmpty()
        || call.args.head != argument) {
      return false;
    }
    Symbol factory = TreeInfo.symbol(call.meth);
    return factory != null
        && factory.name.contentEquals(name)
        && factory.owner.getQualifiedName().contentEquals(MONO);
  }

  private static SuggestedFix replaced(
      Repair repair, JCMethodInvocation factory, JCMethodInvocation send, String after) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String async = new Waiting(repair).sendAsync(send);
    return fix.replace(factory, repair.name(fix, MONO) + ".fromFuture(() -> " + async + ")" + after)
        .build();
  }
}
