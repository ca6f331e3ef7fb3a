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
    if (!isSetInSight(variable)) {
      return Memory.NONE;
    }
    for (Memory memory : List.of(Memory.ONCE, Memory.PER_KEY)) {
      if (all(program.values(variable), new HashSet<>(), made -> of(made) == memory)) {
        return memory;
      }
    }
    return Memory.NONE;
  }

  private boolean isSetInSight(VarSymbol variable) {
    return program.parameter(variable) == null && program.iterated(variable) == null;
  }

  private boolean all(
      List<JCExpression> values, Set<Object> visited, Predicate<JCExpression> test) {
    return !values.isEmpty() && values.stream().allMatch(value -> all(value, visited, test));
  }

  /**
   * Whether all that an expression may stand for is in sight and passes a test: what its variable
   * is set to, and what the method of the program returns that it calls.
   */
  private boolean all(JCExpression expression, Set<Object> visited, Predicate<JCExpression> test) {
    JCExpression value = LazyFields.value(expression);
    if (TreeInfo.symbol(value) instanceof VarSymbol variable) {
      return visited.add(variable)
          && isSetInSight(variable)
          && program.uses(variable).stream().noneMatch(Memories::isToldToDrop)
          && all(program.values(variable), visited, test);
    }
    Code body =
        value instanceof JCMethodInvocation call
                && TreeInfo.symbol(call.meth) instanceof MethodSymbol method
            ? program.body(method)
            : null;
    return body == null
        ? test.test(value)
        : visited.add(body) && all(body.results(), visited, test);
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
        ? maker.args.stream().allMatch(part -> !isAskedLike(part, lazy) || isKeepingAll(part))
        : dropsNothing(Call.receiverOf(maker));
  }

  private boolean isKeepingAll(JCExpression part) {
    return all(part, new HashSet<>(), made -> of(made) == Memory.PER_KEY);
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

  /** Whether all is known that a builder was told, and no part of it drops values. */
  private boolean dropsNothing(@Nullable JCExpression builder) {
    return builder != null && all(builder, new HashSet<>(), this::isToldNoDropping);
  }

  private boolean isToldNoDropping(JCExpression builder) {
    return builder instanceof JCMethodInvocation call
        && (isStatic(call)
            ? call.args.isEmpty()
            : !isDropping(TreeInfo.name(call.meth).toString())
                && dropsNothing(Call.receiverOf(call)));
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
