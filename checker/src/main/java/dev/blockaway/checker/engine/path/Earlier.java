package dev.blockaway.checker.engine.path;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewArray;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.GuardRule.Meaning;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Conditions;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Held;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.program.Sequences;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which futures are complete before some code runs, because it is given to what waits for them, and
 * which others are complete with these.
 */
final class Earlier {
  private final Program program;
  private final Conditions conditions;
  private final AsyncTypes asyncTypes;
  private final ContextResolver contexts;
  private final Map<Code, Known> found = new HashMap<>();

  /**
   * What is complete before some function runs.
   *
   * @param done what is known by name
   * @param others whether there are others, of which it is not known what holds them
   */
  private record Known(Set<Held> done, boolean others) {
    private static final Known NOTHING = new Known(Set.of(), false);
  }

  Earlier(Program program, Conditions conditions, AsyncTypes asyncTypes, ContextResolver contexts) {
    this.program = program;
    this.conditions = conditions;
    this.asyncTypes = asyncTypes;
    this.contexts = contexts;
  }

  /**
   * What holds a future that is complete where a call stands.
   *
   * @param given what is complete besides
   */
  Set<Held> known(Call call, Set<Held> given) {
    Stages stages = new Stages();
    call.facts().done().forEach(stages::addHeld);
    given.forEach(stages::addHeld);
    Set<Held> result = stages.done;
    for (Code code = call.in(); code != null; code = code.enclosing()) {
      result.addAll(before(code).done());
    }
    return result;
  }

  /** Whether some code runs after futures of which it is not known what holds them. */
  boolean hasOthers(Code function) {
    for (Code code = function; code != null; code = code.enclosing()) {
      if (before(code).others()) {
        return true;
      }
    }
    return false;
  }

  private Known before(Code function) {
    Known known = found.get(function);
    if (known == null) {
      known = find(function);
      found.put(function, known);
    }
    return known;
  }

  private Known find(Code function) {
    TreePath path = written(function);
    if (path == null || !(Destination.of(program, path) instanceof Destination.Argument argument)) {
      return Known.NOTHING;
    }
    Stages stages = new Stages();
    stages.addBefore(argument.call());
    if (!contexts.argument(argument.call(), argument.index()).inPlace()) {
      addLater(argument.call(), stages);
    }
    return new Known(Set.copyOf(stages.done), stages.others);
  }

  private void addLater(Call part, Stages stages) {
    for (Call after = later(part); after != null; after = later(after)) {
      stages.addReceiver(after);
    }
  }

  /**
   * The call that subscribes to a chain, which another call has put together, when what it is
   * called on is complete; null if there is none.
   */
  private @Nullable Call later(Call part) {
    TreePath chain = path(part);
    Call call = part;
    while (isLazy(call)) {
      Destination destination = Destination.of(program, chain);
      if (destination instanceof Destination.Argument argument) {
        call = argument.call();
        if (!call.callee().isStatic() && conditions.meaning(call.callee()) == Meaning.AFTER) {
          return call;
        }
      } else if (destination instanceof Destination.Receiver receiver) {
        call = receiver.call();
      } else {
        return null;
      }
      chain = path(call);
    }
    return null;
  }

  /** Whether a call only says what is to be done when somebody subscribes. */
  private boolean isLazy(Call call) {
    Type made = call.callee().getReturnType();
    return program.body(call.callee()) == null
        && asyncTypes.isChain(made)
        && !asyncTypes.isFuture(made)
        && call.tree() instanceof JCMethodInvocation;
  }

  private static TreePath path(Call call) {
    return TreePath.getPath(call.in().path(), call.tree());
  }

  /** Where a function is written: a lambda, a reference, the body of an anonymous class. */
  private static @Nullable TreePath written(Code function) {
    return switch (function.form()) {
      case LAMBDA, REFERENCE -> function.path();
      case METHOD -> {
        TreePath creation = function.path().getParentPath().getParentPath();
        yield creation.getLeaf() instanceof JCNewClass ? creation : null;
      }
      case INITIALIZER -> null;
    };
  }

  /** Collects the futures that are complete before something runs. */
  private final class Stages {
    private final Set<Held> done = new HashSet<>();
    private boolean others;

    /** What a call waits for before it runs the functions that it is given. */
    void addBefore(Call call) {
      Meaning meaning = conditions.meaning(call.callee());
      boolean isAfter = meaning == Meaning.AFTER || meaning == Meaning.AT_ONCE_AFTER;
      if (!isAfter && meaning != Meaning.AFTER_ALL) {
        return;
      }
      addReceiver(call);
      if (meaning == Meaning.AFTER_ALL || call.callee().isStatic()) {
        call.arguments().forEach(this::add);
      }
      others |=
          meaning == Meaning.AFTER_ALL
              && call.callee().isStatic()
              && call.arguments().stream().anyMatch(this::isUnnamed);
    }

    void addReceiver(Call call) {
      JCExpression receiver = call.receiverExpression();
      if (receiver != null) {
        add(receiver);
      }
    }

    private boolean isUnnamed(JCExpression argument) {
      boolean isArray = argument.type != null && argument.type.tsym.name.contentEquals("Array");
      return isArray || TreeInfo.symbol(argument) == null;
    }

    /** A future that is complete, and with it those that it depends on. */
    private void add(JCExpression future) {
      JCExpression stage = TreeInfo.skipParens(future);
      if (stage instanceof JCTypeCast cast) {
        add(cast.expr);
      } else if (stage instanceof JCNewArray array && array.elems != null) {
        array.elems.forEach(this::add);
      } else if (stage instanceof JCMethodInvocation call) {
        addResult(call);
      } else {
        addVariable(stage);
      }
    }

    private void addVariable(JCExpression stage) {
      Held held = program.held(stage);
      if (held != null) {
        addHeld(held);
      }
    }

    private void addHeld(Held held) {
      JCExpression value =
          done.add(held) && held.in() == null ? program.onlyValue(held.variable()) : null;
      if (value != null) {
        add(value);
      }
    }

    private void addResult(JCMethodInvocation invocation) {
      Call call = program.call(invocation);
      Meaning meaning = conditions.meaning(invocation);
      JCExpression origin =
          meaning == Meaning.SAME ? Call.subjectOf(invocation) : Sequences.origin(invocation);
      if (origin != null) {
        add(origin);
      } else if (call != null && meaning != null) {
        addBefore(call);
      } else {
        Sequences.collected(invocation).forEach(this::add);
      }
    }
  }
}
