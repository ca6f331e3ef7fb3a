package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Kind;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.BlockingCalls;
import java.util.Set;

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
    JCExpression queue = call.receiverExpression();
    return queue != null
        && program.meaning(queue) instanceof JCNewClass made
        && (isUnbounded(made) || blockingCalls.find(call.callee(), made.type.tsym) == null);
  }

  private static boolean isUnbounded(JCNewClass made) {
    return BOUNDED_ON_REQUEST.contains(made.type.tsym.getQualifiedName().toString())
        && made.args.stream().noneMatch(argument -> argument.type.isNumeric());
  }
}
