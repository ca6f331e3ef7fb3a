package dev.blockaway.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import org.jspecify.annotations.Nullable;

/** Calls that wait for something that has an asynchronous form, and that form. */
final class Waiting {
  private static final String MONO = "reactor.core.publisher.Mono";
  private static final String UNI = "io.smallrye.mutiny.Uni";
  private static final String HTTP_CLIENT = "java.net.http.HttpClient";

  private final Repair repair;

  Waiting(Repair repair) {
    this.repair = repair;
  }

  /** The Mono that a call waits for, in source code; null if it waits for none. */
  @Nullable String mono(SuggestedFix.Builder fix, JCExpression call) {
    JCExpression blocked = blockedMono(call);
    if (blocked != null) {
      return repair.source(blocked);
    }
    return isSend(call)
        ? repair.name(fix, MONO) + ".fromFuture(() -> " + sendAsync((JCMethodInvocation) call) + ")"
        : null;
  }

  /** The receiver of {@code block()}; null for other calls. */
  @Nullable JCExpression blockedMono(JCExpression call) {
    return call instanceof JCMethodInvocation invocation
            && invocation.args.isEmpty()
            && invocation.meth instanceof JCFieldAccess select
            && select.name.contentEquals("block")
            && isOwner(select, MONO)
        ? select.selected
        : null;
  }

  /** The Uni that {@code await().indefinitely()} waits for; null for other calls. */
  @Nullable JCExpression awaitedUni(JCExpression call) {
    return call instanceof JCMethodInvocation invocation
            && invocation.meth instanceof JCFieldAccess select
            && select.name.contentEquals("indefinitely")
            && select.selected instanceof JCMethodInvocation await
            && await.meth instanceof JCFieldAccess awaited
            && isOwner(awaited, UNI)
        ? awaited.selected
        : null;
  }

  /** The Single of RxJava that {@code blockingGet()} waits for; null for other calls. */
  @Nullable JCExpression awaitedSingle(JCExpression call) {
    return call instanceof JCMethodInvocation invocation
            && invocation.args.isEmpty()
            && invocation.meth instanceof JCFieldAccess select
            && select.name.contentEquals("blockingGet")
            && (isOwner(select, "io.reactivex.rxjava3.core.Single")
                || isOwner(select, "io.reactivex.Single"))
        ? select.selected
        : null;
  }

  private static boolean isOwner(JCFieldAccess select, String type) {
    return select.sym != null && select.sym.owner.getQualifiedName().contentEquals(type);
  }

  /** Whether a call is {@code HttpClient.send} that can be captured by a function. */
  boolean isSend(JCTree call) {
    return call instanceof JCMethodInvocation invocation
        && invocation.meth instanceof JCFieldAccess select
        && select.name.contentEquals("send")
        && TreeInfo.symbol(invocation.meth) instanceof MethodSymbol method
        && repair.supertype(method.owner.type, HTTP_CLIENT) != null
        && invocation.typeargs.isEmpty();
  }

  /** The call of {@code sendAsync} with the same arguments. */
  String sendAsync(JCMethodInvocation send) {
    JCFieldAccess select = (JCFieldAccess) send.meth;
    int end = repair.end(select);
    return repair.source(repair.start(select), end - "send".length())
        + "sendAsync"
        + repair.source(end, repair.end(send));
  }
}
