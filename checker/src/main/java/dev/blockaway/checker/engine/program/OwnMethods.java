package dev.blockaway.checker.engine.program;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCIf;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCReturn;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCThrow;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The methods of the program whose bodies say what a call of them means, before anything else is
 * known of the program: those that answer a question, those that only return a field, and those
 * that only throw if something is not as it should be.
 */
final class OwnMethods implements Held.Getters {
  private final Types types;
  private final List<JCCompilationUnit> units = new ArrayList<>();
  private final Map<MethodSymbol, TreePath> questions = new HashMap<>();
  private final Map<MethodSymbol, VarSymbol> getters = new HashMap<>();
  private final Map<MethodSymbol, List<JCExpression>> checks = new HashMap<>();

  /** The accessors of records that are written, and not made by javac. */
  private final Set<MethodSymbol> writtenAccessors = new HashSet<>();

  /** The classes that declare a method of a name; null as long as nobody has asked. */
  private @Nullable Map<Name, List<ClassSymbol>> declaring;

  OwnMethods(Types types) {
    this.types = types;
  }

  /** Remembers the methods of a compilation unit. */
  void add(JCCompilationUnit unit) {
    units.add(unit);
    TreePath path = new TreePath(unit);
    for (JCTree declaration : unit.defs) {
      addMembers(declaration, path);
    }
  }

  private void addMembers(JCTree tree, TreePath around) {
    if (!(tree instanceof JCClassDecl type) || type.sym == null) {
      return;
    }
    TreePath path = new TreePath(around, type);
    for (JCTree member : type.defs) {
      if (member instanceof JCMethodDecl method && method.sym != null && method.body != null) {
        add(method, method.body, path);
      }
      addMembers(member, path);
    }
  }

  private void add(JCMethodDecl method, JCBlock body, TreePath path) {
    if (method.sym.getReturnType().hasTag(TypeTag.BOOLEAN)) {
      questions.put(method.sym, new TreePath(new TreePath(path, method), body));
    }
    if (method.sym.getReturnType().hasTag(TypeTag.VOID)) {
      List<JCExpression> failures = failures(body);
      if (!failures.isEmpty()) {
        checks.put(method.sym, failures);
      }
    }
    if (method.params.isEmpty()) {
      VarSymbol field = returnedField(body);
      if (field != null) {
        getters.put(method.sym, field);
      }
      if (isOfRecord(method.sym)) {
        writtenAccessors.add(method.sym);
      }
    }
  }

  private static @Nullable VarSymbol returnedField(JCBlock body) {
    if (body.stats.size() != 1
        || !(body.stats.head instanceof JCReturn result)
        || result.expr == null) {
      return null;
    }
    JCExpression value = TreeInfo.skipParens(result.expr);
    boolean isOwn =
        value instanceof JCIdent
            || (value instanceof JCFieldAccess select && Held.isThis(select.selected));
    return isOwn
            && TreeInfo.symbol(value) instanceof VarSymbol variable
            && variable.owner instanceof ClassSymbol
        ? variable
        : null;
  }

  /** On what conditions a body throws; empty if it does anything else. */
  private static List<JCExpression> failures(JCBlock body) {
    List<JCExpression> result = new ArrayList<>();
    for (JCStatement statement : body.stats) {
      if (!(statement instanceof JCIf branch)
          || branch.elsepart != null
          || !onlyThrows(branch.thenpart)) {
        return List.of();
      }
      result.add(branch.cond);
    }
    return result;
  }

  private static boolean onlyThrows(JCStatement statement) {
    return statement instanceof JCThrow
        || (statement instanceof JCBlock block
            && block.stats.size() == 1
            && onlyThrows(block.stats.head));
  }

  private static boolean isOfRecord(MethodSymbol method) {
    return (method.owner.flags() & Flags.RECORD) != 0;
  }

  /** The body of a method that answers a question; null if it is none. */
  @Nullable TreePath question(MethodSymbol method) {
    return questions.get(method);
  }

  /** On what conditions a method throws that does nothing else; empty for others. */
  List<JCExpression> failures(MethodSymbol method) {
    return checks.getOrDefault(method, List.of());
  }

  @Override
  public @Nullable VarSymbol fieldOf(MethodSymbol getter) {
    VarSymbol field = getters.get(getter);
    if (field != null) {
      return isOverridden(getter) ? null : field;
    }
    return isOfRecord(getter) && getter.params().isEmpty() && !writtenAccessors.contains(getter)
        ? component(getter)
        : null;
  }

  private static @Nullable VarSymbol component(MethodSymbol accessor) {
    for (Symbol member : accessor.owner.members().getSymbolsByName(accessor.name)) {
      if (member instanceof VarSymbol field && !field.isStatic()) {
        return field;
      }
    }
    return null;
  }

  /**
   * Whether a class of the program, local and anonymous ones included, has another one instead. The
   * first answer costs a walk through all code.
   */
  boolean isOverridden(MethodSymbol method) {
    return mayBeOverridden(method)
        && declaring().getOrDefault(method.name, List.of()).stream()
            .anyMatch(type -> type != method.owner && type.isSubClass(method.owner, types));
  }

  /** Whether a subclass may have another method instead. */
  static boolean mayBeOverridden(MethodSymbol method) {
    return (method.flags() & (Flags.STATIC | Flags.PRIVATE | Flags.FINAL)) == 0
        && (method.owner.flags() & Flags.FINAL) == 0;
  }

  private Map<Name, List<ClassSymbol>> declaring() {
    if (declaring == null) {
      declaring = findDeclaring();
    }
    return declaring;
  }

  private Map<Name, List<ClassSymbol>> findDeclaring() {
    Map<Name, List<ClassSymbol>> result = new HashMap<>();
    TreeScanner finder =
        new TreeScanner() {
          @Override
          public void visitClassDef(JCClassDecl tree) {
            for (JCTree member : tree.defs) {
              if (member instanceof JCMethodDecl method && tree.sym != null) {
                result.computeIfAbsent(method.name, key -> new ArrayList<>(1)).add(tree.sym);
              }
            }
            super.visitClassDef(tree);
          }
        };
    units.forEach(finder::scan);
    return result;
  }
}
