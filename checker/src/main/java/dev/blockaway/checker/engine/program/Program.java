package dev.blockaway.checker.engine.program;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All code of one compilation, with who calls, uses and extends what. */
public final class Program {

  /**
   * A parameter's place.
   *
   * @param code the method or lambda that declares it
   * @param index its position from 0
   */
  public record Parameter(Code code, int index) {}

  /** Most lists are short, and there are a hundred thousand of them. */
  private static final int FEW = 2;

  private final IdentityHashMap<JCTree, Code> codes = new IdentityHashMap<>();
  private final List<Code> inOrder = new ArrayList<>();
  private final Map<MethodSymbol, Code> methods = new HashMap<>();
  private final Map<ClassSymbol, Code> initializers = new HashMap<>();
  private final IdentityHashMap<JCTree, Call> calls = new IdentityHashMap<>();
  private final Map<MethodSymbol, List<Call>> callers = new LinkedHashMap<>();
  private final Map<VarSymbol, List<JCExpression>> values = new HashMap<>();
  private final Map<VarSymbol, List<TreePath>> uses = new HashMap<>();
  private final Map<VarSymbol, Parameter> parameters = new HashMap<>();
  private final Map<VarSymbol, JCExpression> elements = new HashMap<>();
  private final Set<JCTree> choicesOfDone = new HashSet<>();
  private final Set<Code> madeOffLoop = new HashSet<>();
  private final Map<ClassSymbol, TreePath> classes = new LinkedHashMap<>();
  private final Map<ClassSymbol, List<ClassSymbol>> subclasses = new HashMap<>();

  private final List<Throwable> mishaps = new ArrayList<>();

  private final Held.Getters getters;

  Program(Held.Getters getters) {
    this.getters = getters;
  }

  /** Every piece of code, in the order of the compilation. */
  public Collection<Code> codes() {
    return inOrder;
  }

  /** The code of a lambda, method reference or method declaration; null for other trees. */
  public @Nullable Code code(JCTree tree) {
    return codes.get(tree);
  }

  /** The body of a method of this compilation; null if it has none here. */
  public @Nullable Code body(MethodSymbol method) {
    return methods.get(method);
  }

  /** The instance initialisers of a class of this compilation; null if it has none here. */
  public @Nullable Code initializer(ClassSymbol type) {
    return initializers.get(type);
  }

  /** The call written at a tree; null if it is none. */
  public @Nullable Call call(JCTree tree) {
    return calls.get(tree);
  }

  /** The calls that name a method, references included. */
  public List<Call> callers(MethodSymbol method) {
    return callers.getOrDefault(method, List.of());
  }

  /** The methods that are called, in the order of their first calls. */
  public Collection<MethodSymbol> called() {
    return callers.keySet();
  }

  /** The expressions that are assigned to a variable, its initialiser first. */
  public List<JCExpression> values(VarSymbol variable) {
    return values.getOrDefault(variable, List.of());
  }

  /** The only value that a variable ever has; null if it may have others. */
  public @Nullable JCExpression onlyValue(VarSymbol variable) {
    List<JCExpression> assigned = values(variable);
    return assigned.size() == 1
            && parameter(variable) == null
            && iterated(variable) == null
            && !isSetElsewhere(variable)
        ? assigned.get(0)
        : null;
  }

  /** Whether code that is not in sight may set a field: of another package, that of a subclass. */
  private static boolean isSetElsewhere(VarSymbol variable) {
    if (!(variable.owner instanceof ClassSymbol) || (variable.flags() & Flags.FINAL) != 0) {
      return false;
    }
    for (Symbol part = variable; !(part instanceof PackageSymbol); part = part.owner) {
      if ((part.flags() & (Flags.PUBLIC | Flags.PROTECTED)) == 0) {
        return false;
      }
    }
    return true;
  }

  /** What an expression names; null if it does more than to name a variable. */
  public @Nullable Held held(@Nullable JCExpression expression) {
    return Held.of(expression, getters);
  }

  /**
   * What an expression stands for, through casts and variables that are always the same: itself if
   * it is neither.
   */
  public JCExpression meaning(JCExpression expression) {
    Set<VarSymbol> visited = new HashSet<>();
    JCExpression value = TreeInfo.skipParens(expression);
    for (JCExpression next = value; next != null; next = next(value, visited)) {
      value = TreeInfo.skipParens(next);
    }
    return value;
  }

  private @Nullable JCExpression next(JCExpression value, Set<VarSymbol> visited) {
    if (value instanceof JCTypeCast cast) {
      return cast.expr;
    }
    return TreeInfo.symbol(value) instanceof VarSymbol variable && visited.add(variable)
        ? onlyValue(variable)
        : null;
  }

  /** The places that read a variable. */
  public List<TreePath> uses(VarSymbol variable) {
    return uses.getOrDefault(variable, List.of());
  }

  /** Where a variable is declared as a parameter; null if it is none of this compilation. */
  public @Nullable Parameter parameter(VarSymbol variable) {
    return parameters.get(variable);
  }

  /** What the variable of an enhanced {@code for} has the elements of; null for others. */
  public @Nullable JCExpression iterated(VarSymbol variable) {
    return elements.get(variable);
  }

  /** Whether a call passes on only those futures that are complete. */
  public boolean choosesDone(JCTree call) {
    return choicesOfDone.contains(call);
  }

  /** Whether a function is made only where the current thread is known to be no event loop. */
  public boolean isMadeOffLoop(Code function) {
    return madeOffLoop.contains(function);
  }

  /** The classes of this compilation, local and anonymous ones included. */
  public Collection<ClassSymbol> classes() {
    return classes.keySet();
  }

  /** Where a class of this compilation is declared; null for others. */
  public @Nullable TreePath declaration(ClassSymbol type) {
    return classes.get(type);
  }

  /** The classes of this compilation that name a type directly as their supertype. */
  public List<ClassSymbol> subclasses(ClassSymbol type) {
    return subclasses.getOrDefault(type, List.of());
  }

  /** The types that classes of this compilation name directly as their supertypes. */
  public Collection<ClassSymbol> extended() {
    return subclasses.keySet();
  }

  /** Failures of our own while this program was analysed: each has cost what it was about. */
  public List<Throwable> mishaps() {
    return mishaps;
  }

  /**
   * Analyses one place: a class that is missing on the class path, or a failure of our own, costs
   * what depends on this place and no more.
   */
  public void attempt(Runnable analysis) {
    boolean unused =
        attempt(
            () -> {
              analysis.run();
              return true;
            },
            false);
  }

  /** Asks about one place; if that fails as above, the answer is {@code otherwise}. */
  public <T extends @Nullable Object> T attempt(Supplier<T> question, T otherwise) {
    try {
      return question.get();
    } catch (CompletionFailure missingClass) {
      return otherwise; // nothing is known of the place
    } catch (RuntimeException | StackOverflowError ours) {
      mishaps.add(ours);
      return otherwise;
    }
  }

  void add(Code code) {
    inOrder.add(code);
    if (code.form() == Code.Form.INITIALIZER) {
      return;
    }
    codes.put(code.tree(), code);
    MethodSymbol method = code.method();
    if (method != null) {
      methods.put(method, code);
    }
  }

  void addInitializer(ClassSymbol type, Code code) {
    add(code);
    initializers.put(type, code);
  }

  void add(Call call) {
    calls.put(call.tree(), call);
    call.in().calls().add(call);
    callers.computeIfAbsent(call.callee(), key -> new ArrayList<>(FEW)).add(call);
  }

  void addValue(VarSymbol variable, JCExpression value) {
    values.computeIfAbsent(variable, key -> new ArrayList<>(FEW)).add(value);
  }

  void addElement(VarSymbol variable, JCExpression iterated) {
    elements.put(variable, iterated);
  }

  void addChoiceOfDone(JCTree call) {
    choicesOfDone.add(call);
  }

  void addMadeOffLoop(Code function) {
    madeOffLoop.add(function);
  }

  void addUse(VarSymbol variable, TreePath path) {
    uses.computeIfAbsent(variable, key -> new ArrayList<>(FEW)).add(path);
  }

  void addParameter(VarSymbol variable, Parameter parameter) {
    parameters.put(variable, parameter);
  }

  void addClass(ClassSymbol type, TreePath path, List<ClassSymbol> supertypes) {
    classes.put(type, path);
    for (ClassSymbol supertype : supertypes) {
      subclasses.computeIfAbsent(supertype, key -> new ArrayList<>(FEW)).add(type);
    }
  }
}
