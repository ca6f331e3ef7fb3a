package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Kind;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.BlockingCalls;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which queues always have room, as far as their making is in sight. */
final class Queues {
  /** Bounded only if they are made with a number. */
  private static final Set<String> BOUNDED_ON_REQUEST =
      Set.of(
          "java.util.concurrent.LinkedBlockingQueue", "java.util.concurrent.LinkedBlockingDeque");

  private final Program program;
  private final BlockingCalls blockingCalls;

  Queues(Program program, BlockingCalls blockingCalls) {
    this.program = program;
    this.blockingCalls = blockingCalls;
  }

  /** Whether a call puts something into a queue that has no bound. */
  boolean hasRoom(Call call, BlockingRule rule) {
    String name = call.callee().name.toString();
    if (rule.group().kind() != Kind.QUEUE
        || !(name.startsWith("put") || name.startsWith("offer"))) {
      return false;
    }
    JCNewClass made = made(call.receiverExpression());
    return made != null
        && (isUnbounded(made) || blockingCalls.find(call.callee(), made.type.tsym) == null);
  }

  private static boolean isUnbounded(JCNewClass made) {
    return BOUNDED_ON_REQUEST.contains(made.type.tsym.getQualifiedName().toString())
        && made.args.stream().noneMatch(argument -> argument.type.isNumeric());
  }

  private @Nullable JCNewClass made(@Nullable JCExpression queue) {
    Set<VarSymbol> visited = new HashSet<>();
    JCExpression value = queue == null ? null : TreeInfo.skipParens(queue);
    while (value != null
        && TreeInfo.symbol(value) instanceof VarSymbol variable
        && isOnlySetHere(variable)
        && visited.add(variable)) {
      List<JCExpression> values = program.values(variable);
      value = values.size() == 1 ? TreeInfo.skipParens(values.get(0)) : null;
    }
    return value instanceof JCNewClass creation ? creation : null;
  }

  /** Other classes, which are not in sight, may set the other fields. */
  private static boolean isOnlySetHere(Symbol variable) {
    return !(variable.owner instanceof ClassSymbol)
        || (variable.flags() & (Flags.PRIVATE | Flags.FINAL)) != 0;
  }
}
