package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Kind;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.BlockingCalls;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a call reads that is given a URL, or a connection to one: a file or a resource of the class
 * path, if the making of the URL says so, else what the row of the call says.
 */
final class UrlOrigins {
  private static final String URL = "java.net.URL";
  private static final String CONNECTION = "java.net.URLConnection";
  private static final String OPENED_FILE = "java.io.FileInputStream";

  private final Program program;
  private final Hierarchy hierarchy;
  private final BlockingCalls blockingCalls;

  UrlOrigins(Program program, Hierarchy hierarchy, BlockingCalls blockingCalls) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.blockingCalls = blockingCalls;
  }

  /** The row that speaks of what a call reads. */
  BlockingRule resolve(Call call, BlockingRule rule) {
    JCExpression address = rule.group().kind() == Kind.HTTP ? address(call) : null;
    BlockingRule origin = address == null ? null : origin(address);
    return origin == null ? rule : origin;
  }

  /** The URL or connection that a call reads from. */
  private @Nullable JCExpression address(Call call) {
    JCExpression receiver = call.receiverExpression();
    if (receiver != null && (isA(receiver.type, URL) || isA(receiver.type, CONNECTION))) {
      return receiver;
    }
    for (JCExpression argument : call.arguments()) {
      if (isA(argument.type, URL)) {
        return argument;
      }
    }
    return null;
  }

  /**
   * The row for the file that a URL leads to. From one call to what it is called on, or given,
   * everything is a URL or holds some: what lies behind a text is not known.
   */
  private @Nullable BlockingRule origin(@Nullable JCExpression address) {
    JCExpression next = address;
    Set<JCExpression> visited = new HashSet<>(); // a field may be made of what it was
    while (next != null && isOfAddresses(next.type) && visited.add(next)) {
      if (!(source(next) instanceof JCMethodInvocation call)
          || !(TreeInfo.symbol(call.meth) instanceof MethodSymbol method)) {
        return null;
      }
      if (isOfFile(method.owner.type)) {
        return openedFile();
      }
      BlockingRule rule = blockingCalls.find(method, (TypeSymbol) method.owner);
      if (rule != null && rule.group().kind() == Kind.FILE) {
        return rule;
      }
      next = Call.subjectOf(call);
    }
    return null;
  }

  /** What an expression stands for; of the variable of a loop, what the loop goes through. */
  private JCExpression source(JCExpression expression) {
    JCExpression value = program.meaning(expression);
    JCExpression elements =
        TreeInfo.symbol(value) instanceof VarSymbol variable ? program.iterated(variable) : null;
    return elements == null ? value : program.meaning(elements);
  }

  private boolean isOfAddresses(@Nullable Type type) {
    return type != null
        && (isA(type, URL)
            || isA(type, CONNECTION)
            || isA(type, "java.net.URI")
            || type.getTypeArguments().stream().anyMatch(this::isOfAddresses));
  }

  private boolean isOfFile(Type type) {
    return isA(type, "java.io.File") || isA(type, "java.nio.file.Path");
  }

  private boolean isA(@Nullable Type type, String name) {
    return type != null && hierarchy.supertypes(type.tsym).contains(name);
  }

  /** The row for opening a file, in which a URL of one ends. */
  private @Nullable BlockingRule openedFile() {
    ClassSymbol stream = hierarchy.find(OPENED_FILE);
    if (stream == null) {
      return null;
    }
    for (Symbol constructor : stream.members().getSymbolsByName(stream.name.table.names.init)) {
      BlockingRule rule = blockingCalls.find((MethodSymbol) constructor, stream);
      if (rule != null) {
        return rule;
      }
    }
    return null;
  }
}
