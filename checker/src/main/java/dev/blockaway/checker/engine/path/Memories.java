package dev.blockaway.checker.engine.path;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.path.Lazy.Memory;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells by how an object is made whether it remembers what it was asked for: caches that drop
 * nothing by themselves, plain maps, suppliers that ask once.
 */
final class Memories {
  /** How the methods begin that make a builder's caches drop values. */
  private static final List<String> DROPPING =
      List.of("expire", "refresh", "maximum", "weak", "soft");

  private static final Set<String> PACKAGES = Set.of("java.util", "java.util.concurrent");

  private final Program program;
  private final Hierarchy hierarchy;
  private final Map<VarSymbol, Memory> known = new HashMap<>();

  Memories(Program program, Hierarchy hierarchy) {
    this.program = program;
    this.hierarchy = hierarchy;
  }

  /** How the objects remember that a variable may hold. */
  Memory of(VarSymbol variable) {
    return known.computeIfAbsent(variable, this::find);
  }

  private Memory find(VarSymbol variable) {
    if (isSetInSight(variable)) {
      for (Memory memory : List.of(Memory.ONCE, Memory.PER_KEY)) {
        if (new Question(memory).isTrueOf(program.values(variable))) {
          return memory;
        }
      }
    }
    return Memory.NONE;
  }

  private boolean isSetInSight(VarSymbol variable) {
    return program.parameter(variable) == null && program.iterated(variable) == null;
  }

  /** Whether all objects that a variable may hold remember in one way. */
  private final class Question {
    private final Origins remembering;
    private final Origins keeping;
    private final Origins dropless;

    Question(Memory memory) {
      remembering = new Origins(made -> of(made) == memory);
      keeping = new Origins(made -> of(made) == Memory.PER_KEY);
      dropless = new Origins(this::isToldNoDropping);
    }

    boolean isTrueOf(List<JCExpression> values) {
      return remembering.all(values);
    }

    /** How an object remembers that is made somewhere. */
    private Memory of(JCExpression made) {
      if (made instanceof JCNewClass creation) {
        return isPlainMap(creation) ? Memory.PER_KEY : ofClass(creation);
      }
      if (made instanceof JCMethodInvocation call && call.type != null) {
        String maker = TreeInfo.name(call.meth).toString();
        for (Lazy lazy : Lazy.of(call.type.tsym, hierarchy)) {
          if (lazy.makers().contains(maker)) {
            return lazy.memory() == Memory.PER_KEY && !keepsAll(call, lazy)
                ? Memory.NONE
                : lazy.memory();
          }
        }
      }
      return Memory.NONE;
    }

    private boolean keepsAll(JCMethodInvocation maker, Lazy lazy) {
      return isStatic(maker)
          ? maker.args.stream().allMatch(part -> !isAskedLike(part, lazy) || keeping.all(part))
          : dropsNothing(Call.receiverOf(maker));
    }

    /** Whether all is known that a builder was told, and no part of it drops values. */
    private boolean dropsNothing(@Nullable JCExpression builder) {
      return builder != null && dropless.all(builder);
    }

    private boolean isToldNoDropping(JCExpression builder) {
      return builder instanceof JCMethodInvocation call
          && (isStatic(call)
              ? call.args.isEmpty()
              : !isDropping(TreeInfo.name(call.meth).toString())
                  && dropsNothing(Call.receiverOf(call)));
    }
  }

  /**
   * All that an expression may stand for, which has to be in sight and to pass one test: what its
   * variable is set to, and what the method of the program returns that it calls. One test that
   * fails answers the question they belong to, so what has been tested before is not tested again:
   * a builder that is set to what it returns itself is as the others that its variable is set to.
   */
  private final class Origins {
    private final Predicate<JCExpression> test;
    private final Set<Object> tested = new HashSet<>();

    Origins(Predicate<JCExpression> test) {
      this.test = test;
    }

    boolean all(List<JCExpression> values) {
      return !values.isEmpty() && values.stream().allMatch(this::all);
    }

    boolean all(JCExpression expression) {
      JCExpression value = LazyFields.value(expression);
      if (TreeInfo.symbol(value) instanceof VarSymbol variable) {
        return !tested.add(variable)
            || (isSetInSight(variable)
                && program.uses(variable).stream().noneMatch(Memories::isToldToDrop)
                && all(program.values(variable)));
      }
      Code body =
          value instanceof JCMethodInvocation call
                  && TreeInfo.symbol(call.meth) instanceof MethodSymbol method
              ? program.body(method)
              : null;
      if (body == null) {
        return test.test(value);
      }
      return !tested.add(body) || all(body.results());
    }
  }

  /** Whether an object is one of the JDK's maps that drop nothing, and no more than that. */
  private static boolean isPlainMap(JCNewClass creation) {
    return creation.def == null
        && PACKAGES.contains(creation.type.tsym.packge().fullname.toString())
        && !creation.type.tsym.name.contentEquals("WeakHashMap");
  }

  /** An object of a class is as all of that class are; one of an interface may be anything. */
  private Memory ofClass(JCNewClass creation) {
    for (Lazy lazy : Lazy.of(creation.type.tsym, hierarchy)) {
      if (lazy.memory() == Memory.ONCE
          && lazy.types().stream()
              .map(hierarchy::find)
              .noneMatch(type -> type != null && type.isInterface())) {
        return Memory.ONCE;
      }
    }
    return Memory.NONE;
  }

  private boolean isAskedLike(JCExpression value, Lazy lazy) {
    return value.type != null && hierarchy.isSubtypeOfAny(value.type.tsym, lazy.types());
  }

  private static boolean isStatic(JCMethodInvocation call) {
    return TreeInfo.symbol(call.meth) instanceof MethodSymbol method && method.isStatic();
  }

  private static boolean isToldToDrop(TreePath builder) {
    TreePath part = builder;
    while (part.getParentPath().getLeaf() instanceof JCFieldAccess told) {
      if (isDropping(told.name.toString())) {
        return true;
      }
      part = part.getParentPath().getParentPath();
    }
    return false;
  }

  private static boolean isDropping(String method) {
    return DROPPING.stream().anyMatch(method::startsWith);
  }
}
