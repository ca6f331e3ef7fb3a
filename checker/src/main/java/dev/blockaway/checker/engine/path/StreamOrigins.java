package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Certainty;
import dev.blockaway.catalog.Kind;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Choices;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.BlockingCalls;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a stream, reader or scanner reads from, as far as its making is in sight: only then does a
 * call that blocks depending on its source count.
 */
final class StreamOrigins {
  private static final Set<String> STREAMS =
      Set.of(
          "java.io.InputStream",
          "java.io.OutputStream",
          "java.io.Reader",
          "java.io.Writer",
          "java.util.Scanner",
          "java.nio.channels.Channel",
          "okio.Source",
          "okio.Sink");

  /** Methods that return a stream whose reads wait for another process or machine. */
  private static final Map<String, Kind> REMOTE =
      Map.of(
          "java.net.Socket", Kind.SOCKET,
          "java.net.URLConnection", Kind.HTTP,
          "java.lang.Process", Kind.PROCESS);

  private final Program program;
  private final Hierarchy hierarchy;
  private final BlockingCalls blockingCalls;

  StreamOrigins(Program program, Hierarchy hierarchy, BlockingCalls blockingCalls) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.blockingCalls = blockingCalls;
  }

  /** What using the stream waits for; null if it does not wait or nothing is known. */
  @Nullable Kind of(@Nullable JCExpression stream) {
    return stream == null ? null : of(stream, new HashSet<>());
  }

  private @Nullable Kind of(JCExpression expression, Set<VarSymbol> visited) {
    return Choices.of(expression).stream()
        .map(value -> ofOne(value, visited))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Kind ofOne(JCExpression value, Set<VarSymbol> visited) {
    if (value instanceof JCNewClass creation
        && creation.constructor instanceof MethodSymbol constructor) {
      Kind own = blocking(constructor, (TypeSymbol) constructor.owner);
      return own != null ? own : ofArguments(creation.args, visited);
    }
    if (value instanceof JCMethodInvocation call
        && TreeInfo.symbol(call.meth) instanceof MethodSymbol factory) {
      return ofFactory(call, factory, visited);
    }
    return TreeInfo.symbol(value) instanceof VarSymbol variable && visited.add(variable)
        ? ofVariable(variable, visited)
        : null;
  }

  private @Nullable Kind ofArguments(List<JCExpression> arguments, Set<VarSymbol> visited) {
    for (JCExpression argument : arguments) {
      if (argument.type != null && hierarchy.isSubtypeOfAny(argument.type.tsym, STREAMS)) {
        return of(argument, visited);
      }
    }
    return null;
  }

  private @Nullable Kind ofFactory(
      JCMethodInvocation call, MethodSymbol factory, Set<VarSymbol> visited) {
    boolean isStream = hierarchy.isSubtypeOfAny(factory.getReturnType().tsym, STREAMS);
    Kind remote = REMOTE.get(factory.owner.getQualifiedName().toString());
    if (remote != null && isStream) {
      return remote;
    }
    Kind own = ofResult(call, factory);
    return own == null && isStream ? ofArguments(call.args, visited) : own;
  }

  private @Nullable Kind ofResult(JCMethodInvocation call, MethodSymbol factory) {
    JCExpression receiver = Call.receiverOf(call);
    return blocking(
        factory,
        receiver != null && receiver.type != null
            ? receiver.type.tsym
            : (TypeSymbol) factory.owner);
  }

  private @Nullable Kind ofVariable(VarSymbol variable, Set<VarSymbol> visited) {
    if (variable.owner.getQualifiedName().contentEquals("java.lang.System")) {
      return variable.name.contentEquals("in") ? Kind.CONSOLE : null;
    }
    Kind result = null;
    for (JCExpression value : program.values(variable)) {
      if (!TreeInfo.isNull(value)) {
        Kind kind = of(value, visited);
        if (kind == null) {
          return null;
        }
        result = result == null ? kind : result;
      }
    }
    return result;
  }

  private @Nullable Kind blocking(MethodSymbol method, TypeSymbol receiver) {
    BlockingRule rule = blockingCalls.find(method, receiver);
    return rule == null || rule.certainty() == Certainty.CONFIG ? null : rule.group().kind();
  }
}
