package dev.blockaway.checker.engine.path;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCSynchronized;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Name;
import dev.blockaway.checker.engine.path.LockUse.Form;
import dev.blockaway.checker.engine.path.LockUse.Identity;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import dev.blockaway.findings.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the places of a program that take locks which other code can take too. */
final class LockUses {
  private static final Set<String> LOCK = Set.of("java.util.concurrent.locks.Lock");

  private final Program program;
  private final Hierarchy hierarchy;
  private final Name lock;
  private final Name unlock;
  private final List<LockUse> found = new ArrayList<>();

  /** A lock in a field, and whether readers share it; it compares as the records of Node do. */
  private record LockField(VarSymbol field, boolean shared) {
    @Override
    public int hashCode() {
      return field.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof LockField lock && lock.field == field && lock.shared == shared;
    }
  }

  private LockUses(Program program, Hierarchy hierarchy) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.lock = hierarchy.javacName("lock");
    this.unlock = hierarchy.javacName("unlock");
  }

  /** All uses in some code, in the order of that. */
  static List<LockUse> of(Collection<Code> codes, Program program, Hierarchy hierarchy) {
    LockUses uses = new LockUses(program, hierarchy);
    codes.forEach(uses::add);
    return uses.found;
  }

  private void add(Code code) {
    addSynchronizedMethod(code);
    code.synchronizedBlocks().forEach(block -> addSynchronizedBlock(code, block));
    code.calls().forEach(this::addLock);
  }

  private void addSynchronizedMethod(Code code) {
    MethodSymbol method = code.method();
    if (method != null && (method.flags() & Flags.SYNCHRONIZED) != 0) {
      Form form = method.isStatic() ? Form.CLASS_MONITOR : Form.INSTANCE_MONITOR;
      Step step =
          new Step(
              "synchronized " + code.describe(), Labels.location(code.path(), code.tree().pos));
      found.add(
          new LockUse(
              new Identity(form, method.owner), false, code, code.tree(), step, call -> true));
    }
  }

  private void addSynchronizedBlock(Code code, TreePath path) {
    JCSynchronized block = (JCSynchronized) path.getLeaf();
    JCExpression object = TreeInfo.skipParens(block.lock);
    Identity lock = monitor(code, object);
    if (lock != null) {
      Step step = new Step("synchronized (" + object + ")", Labels.location(path, block.pos));
      found.add(new LockUse(lock, false, code, block, step, call -> isInside(call, block)));
    }
  }

  /** Null for objects that are not in a field: nothing is known of who else has them. */
  private static @Nullable Identity monitor(Code code, JCExpression object) {
    if (TreeInfo.name(object) != null && TreeInfo.name(object).contentEquals("this")) {
      Symbol instance =
          object instanceof JCFieldAccess qualified && qualified.selected.type != null
              ? qualified.selected.type.tsym
              : code.owner();
      return new Identity(Form.INSTANCE_MONITOR, instance);
    }
    if (object instanceof JCFieldAccess literal && literal.name.contentEquals("class")) {
      return new Identity(Form.CLASS_MONITOR, literal.selected.type.tsym);
    }
    VarSymbol field = field(object);
    return field == null ? null : new Identity(Form.FIELD_MONITOR, field);
  }

  private static @Nullable VarSymbol field(@Nullable JCTree expression) {
    return expression != null
            && TreeInfo.symbol(expression) instanceof VarSymbol variable
            && variable.owner instanceof ClassSymbol
        ? variable
        : null;
  }

  private static boolean isInside(Call call, JCTree block) {
    for (TreePath path = call.path(); path != null; path = path.getParentPath()) {
      if (path.getLeaf() == block) {
        return true;
      }
    }
    return false;
  }

  private void addLock(Call call) {
    LockField field = isOnLock(call, lock) ? lockField(call.receiverExpression()) : null;
    int end = field == null ? -1 : lastUnlock(call.in(), field);
    if (field != null && end > call.position()) {
      found.add(
          new LockUse(
              new Identity(Form.LOCK_OBJECT, field.field()),
              field.shared(),
              call.in(),
              call.tree(),
              new Step(Labels.of(call), Labels.location(call)),
              other -> call.position() < other.position() && other.position() < end));
    }
  }

  /** Where a lock is given back for the last time; -1 if that happens elsewhere. */
  private int lastUnlock(Code code, LockField field) {
    int last = -1;
    for (Call call : code.calls()) {
      if (isOnLock(call, unlock) && field.equals(lockField(call.receiverExpression()))) {
        last = Math.max(last, call.position());
      }
    }
    return last;
  }

  private boolean isOnLock(Call call, Name name) {
    return call.callee().name == name && hierarchy.isSubtypeOfAny(call.receiver().tsym, LOCK);
  }

  /** The field of a lock, or of the read-write lock that it is a side of. */
  private @Nullable LockField lockField(@Nullable JCExpression lock) {
    if (lock == null) {
      return null;
    }
    Call side = program.call(TreeInfo.skipParens(lock));
    if (side != null) {
      VarSymbol both = field(side.receiverExpression());
      boolean read = side.callee().name.contentEquals("readLock");
      return both != null && (read || side.callee().name.contentEquals("writeLock"))
          ? new LockField(both, read)
          : null;
    }
    VarSymbol field = field(lock);
    List<JCExpression> values = field == null ? List.of() : program.values(field);
    LockField keptSide =
        values.size() == 1 && program.call(TreeInfo.skipParens(values.get(0))) != null
            ? lockField(values.get(0))
            : null;
    return field == null || keptSide != null ? keptSide : new LockField(field, false);
  }
}
