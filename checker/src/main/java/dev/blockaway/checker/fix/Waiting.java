package dev.blockaway.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.suppliers.Suppliers;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls that wait for something that has an asynchronous form, and that form. */
final class Waiting {
  private static final String MONO = "reactor.core.publisher.Mono";
  private static final Supplier<Type> MONO_TYPE = Suppliers.typeFromString(MONO);
  private static final String UNI = "io.smallrye.mutiny.Uni";
  private static final String FUTURE = "java.util.concurrent.CompletableFuture";
  private static final Set<String> WRAPPERS = Set.of("CompletionException", "ExecutionException");
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
    String future = fromFuture(fix, call);
    if (future != null) {
      return future;
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

  /**
   * A Mono of the future that a call waits for, in source code: one that leaves the future alone
   * when it is cancelled, as somebody who stops waiting does; null for other calls, and where the
   * code around speaks of the exceptions that only waiting wraps failures in.
   */
  @Nullable String fromFuture(SuggestedFix.Builder fix, JCTree call) {
    JCExpression future = awaitedFuture(call);
    if (future == null || !hasPatientFromFuture() || namesWrappers()) {
      return null;
    }
    return repair.name(fix, MONO) + ".fromFuture(" + repair.source(future) + ", true)";
  }

  /** The future that {@code join()} or {@code get()} waits for; null for other calls. */
  @Nullable JCExpression awaitedFuture(JCTree call) {
    return call instanceof JCMethodInvocation invocation
            && invocation.args.isEmpty()
            && invocation.meth instanceof JCFieldAccess select
            && (select.name.contentEquals("join") || select.name.contentEquals("get"))
            && isFutureOf(select.selected.type, invocation.type)
        ? select.selected
        : null;
  }

  /** Whether a type is a future of values of a type that has a name. */
  private boolean isFutureOf(@Nullable Type type, Type value) {
    Type future = repair.supertype(type, FUTURE);
    return future != null
        && future.getTypeArguments().size() == 1
        && repair.state().getTypes().isSameType(future.getTypeArguments().head, value);
  }

  /** Whether Reactor is new enough to have a Mono that never cancels its future. */
  private boolean hasPatientFromFuture() {
    Type mono = MONO_TYPE.get(repair.state());
    if (mono == null) {
      return false;
    }
    for (Symbol member : mono.tsym.members().getSymbols()) {
      if (member instanceof MethodSymbol method
          && method.name.contentEquals("fromFuture")
          && method.params().size() == 2
          && method.params().head.type.tsym.getQualifiedName().contentEquals(FUTURE)) {
        return true;
      }
    }
    return false;
  }

  private boolean namesWrappers() {
    boolean[] named = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        named[0] |= WRAPPERS.contains(tree.getName().toString());
        return null;
      }

      @Override
      public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        named[0] |= WRAPPERS.contains(tree.getIdentifier().toString());
        return super.visitMemberSelect(tree, null);
      }

      @Override
      public @Nullable Void visitImport(ImportTree tree, @Nullable Void unused) {
        return null;
      }

      @Override
      public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        // what a method declares is caught elsewhere
        return scan(tree.getBody(), null);
      }
    }.scan(repair.path().getCompilationUnit(), null);
    return named[0];
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
