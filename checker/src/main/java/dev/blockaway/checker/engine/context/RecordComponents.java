package dev.blockaway.checker.engine.context;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.RecordComponent;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the components of records hold. The source of a record shows neither that its constructor
 * fills the fields nor that its accessors read them.
 */
final class RecordComponents {
  private final Program program;

  RecordComponents(Program program) {
    this.program = program;
  }

  /**
   * What a field or accessor of a record holds: of the record at hand if its creation is in sight,
   * else of the only one that is made; null for what belongs to no component, and where there are
   * several records.
   *
   * @param object the record; null if nothing names it
   */
  @Nullable JCExpression value(Symbol member, @Nullable JCExpression object) {
    int index = index(member);
    if (index < 0) {
      return null;
    }
    if (object != null
        && program.meaning(object) instanceof JCNewClass made
        && made.constructor instanceof MethodSymbol constructor) {
      return given(constructor, made.args, index);
    }
    List<Call> creations = canonical((ClassSymbol) member.owner);
    return creations.size() == 1 ? creations.get(0).argument(index) : null;
  }

  /** What a constructor that is given some arguments makes a component of. */
  private @Nullable JCExpression given(
      MethodSymbol constructor, List<JCExpression> arguments, int index) {
    if (isCanonical(constructor, (ClassSymbol) constructor.owner)) {
      return index < arguments.size() ? arguments.get(index) : null;
    }
    Code body = program.body(constructor);
    for (Call call : body == null ? List.<Call>of() : body.calls()) {
      if (call.callee().owner == constructor.owner && isOfThis(call)) {
        JCExpression value = given(call.callee(), call.arguments(), index);
        int parameter = value == null ? -1 : constructor.params().indexOf(TreeInfo.symbol(value));
        return parameter >= 0 && parameter < arguments.size() ? arguments.get(parameter) : value;
      }
    }
    return null;
  }

  /** Whether a call is {@code this(..)}. */
  private static boolean isOfThis(Call call) {
    return call.tree() instanceof JCMethodInvocation invocation
        && TreeInfo.name(invocation.meth) == call.callee().name.table.names._this;
  }

  /** The number of the component that a member of a record belongs to; -1 for other members. */
  private static int index(Symbol member) {
    boolean mayBelong =
        (member.owner.flags() & Flags.RECORD) != 0
            && !member.isStatic()
            && (!(member instanceof MethodSymbol method) || method.params().isEmpty());
    if (!mayBelong || !(member.owner instanceof ClassSymbol type)) {
      return -1;
    }
    int index = 0;
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.name == member.name) {
        return index;
      }
      index++;
    }
    return -1;
  }

  private List<Call> canonical(ClassSymbol type) {
    for (Symbol member : type.members().getSymbolsByName(type.name.table.names.init)) {
      if (member instanceof MethodSymbol constructor && isCanonical(constructor, type)) {
        return program.callers(constructor);
      }
    }
    return List.of();
  }

  private static boolean isCanonical(MethodSymbol constructor, ClassSymbol type) {
    List<? extends RecordComponent> components = type.getRecordComponents();
    boolean isSame = constructor.params().size() == components.size();
    for (int i = 0; isSame && i < components.size(); i++) {
      isSame = constructor.params().get(i).type.tsym == components.get(i).type.tsym;
    }
    return isSame;
  }
}
