package dev.blockaway.checker.engine.program;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCEnhancedForLoop;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Name;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads attributed trees into a {@link Program}, each once. */
public final class ProgramScanner extends KnowingScanner {
  private final Program program;
  private final Types types;
  private @Nullable ClassSymbol type;
  private @Nullable Code code;

  private ProgramScanner(Types types, FactFinder factFinder, OwnMethods methods) {
    super(factFinder);
    this.types = types;
    this.program = new Program(methods);
  }

  /** Reads compilation units whose bodies are attributed. */
  public static Program read(
      Iterable<JCCompilationUnit> units, Types types, Conditions conditions) {
    OwnMethods methods = new OwnMethods(types);
    units.forEach(methods::add);
    OwnConditions own = new OwnConditions(conditions, methods);
    FactFinder factFinder = new FactFinder(conditions, own, methods, OwnConditions.DEPTH);
    ProgramScanner scanner = new ProgramScanner(types, factFinder, methods);
    for (JCCompilationUnit unit : units) {
      scanner.scan(new TreePath(unit), null);
    }
    return scanner.program;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    ClassSymbol symbol = ((JCClassDecl) tree).sym;
    if (symbol == null) {
      return null;
    }
    ClassSymbol outerType = type;
    Code outerCode = code;
    Facts outerFacts = facts;
    type = symbol;
    facts = Facts.NONE;
    program.addClass(symbol, getCurrentPath(), supertypes(symbol));
    new Members(outerCode, getCurrentPath()).scan((JCClassDecl) tree);
    type = outerType;
    code = outerCode;
    facts = outerFacts;
    return null;
  }

  private static List<ClassSymbol> supertypes(ClassSymbol symbol) {
    List<ClassSymbol> result = new ArrayList<>();
    if (symbol.getSuperclass().tsym instanceof ClassSymbol superclass) {
      result.add(superclass);
    }
    for (Type supertype : symbol.getInterfaces()) {
      if (supertype.tsym instanceof ClassSymbol superinterface) {
        result.add(superinterface);
      }
    }
    return result;
  }

  /** Scans the members of one class: field initialisers and blocks become code of their own. */
  private final class Members {
    private final @Nullable Code enclosing;
    private final TreePath path;
    private @Nullable Code instance;
    private @Nullable Code statics;

    Members(@Nullable Code enclosing, TreePath path) {
      this.enclosing = enclosing;
      this.path = path;
    }

    void scan(JCClassDecl tree) {
      for (JCTree member : tree.defs) {
        if (member instanceof JCVariableDecl field) {
          code = (field.mods.flags & Flags.STATIC) != 0 ? statics() : instance();
        } else if (member instanceof JCBlock block) {
          code = (block.flags & Flags.STATIC) != 0 ? statics() : instance();
        } else {
          code = enclosing;
        }
        ProgramScanner.this.scan(member, null);
      }
    }

    private Code instance() {
      if (instance == null) {
        instance = initializer();
        program.addInitializer(instance.owner(), instance);
      }
      return instance;
    }

    private Code statics() {
      if (statics == null) {
        statics = initializer();
        program.add(statics);
      }
      return statics;
    }

    private Code initializer() {
      return new Code(Code.Form.INITIALIZER, path, currentType(), null, enclosing);
    }
  }

  private ClassSymbol currentType() {
    if (type == null) {
      throw new IllegalStateException("code outside a class");
    }
    return type;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    JCMethodDecl method = (JCMethodDecl) tree;
    if (method.body == null || method.sym == null) {
      return null;
    }
    Code outer = code;
    code = new Code(Code.Form.METHOD, getCurrentPath(), currentType(), method.sym, outer);
    program.add(code);
    addParameters(code, method.params);
    Facts outerFacts = facts;
    enter(method.sym, method.params);
    scan(method.body, null);
    code = outer;
    facts = outerFacts;
    return null;
  }

  private void addParameters(Code owner, List<JCVariableDecl> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).sym != null) {
        program.addParameter(parameters.get(i).sym, new Program.Parameter(owner, i));
      }
    }
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    JCLambda lambda = (JCLambda) tree;
    Code outer = code;
    Facts outerFacts = facts;
    code = new Code(Code.Form.LAMBDA, getCurrentPath(), currentType(), null, outer);
    facts = facts.inFunction();
    addFunction(code, outerFacts);
    addParameters(code, lambda.params);
    enter(functionalMethod(lambda), lambda.params);
    if (lambda.body instanceof JCExpression result) {
      code.results().add(result);
    }
    scan(lambda.body, null);
    code = outer;
    facts = outerFacts;
    return null;
  }

  private void addFunction(Code function, Facts whereMade) {
    program.add(function);
    if (whereMade.offLoop()) {
      program.addMadeOffLoop(function);
    }
  }

  private @Nullable MethodSymbol functionalMethod(JCLambda lambda) {
    return lambda.type != null && types.isFunctionalInterface(lambda.type.tsym)
        ? (MethodSymbol) types.findDescriptorSymbol(lambda.type.tsym)
        : null;
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    JCMemberReference reference = (JCMemberReference) tree;
    scan(reference.expr, null);
    Code reading = new Code(Code.Form.REFERENCE, getCurrentPath(), currentType(), null, code);
    addFunction(reading, facts);
    if (reference.sym instanceof MethodSymbol callee && reference.expr.type != null) {
      program.add(
          new Call(reading, getCurrentPath(), callee, reference.expr.type, facts.inFunction()));
    }
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    JCMethodInvocation call = (JCMethodInvocation) tree;
    if (code != null && TreeInfo.symbol(call.meth) instanceof MethodSymbol callee) {
      JCExpression receiver = Call.receiverOf(call);
      Type receiverType =
          receiver != null && receiver.type != null ? receiver.type : implicitReceiver(callee);
      program.add(new Call(code, getCurrentPath(), callee, receiverType, facts));
      if (Sequences.chooses(callee) && call.args.size() == 1 && isDoneSaid(call.args.head)) {
        program.addChoiceOfDone(call);
      }
    }
    scan(tree.getMethodSelect(), null);
    return scan(tree.getArguments(), null);
  }

  private Type implicitReceiver(MethodSymbol callee) {
    for (Symbol around = currentType(); around != null; around = around.owner) {
      if (around instanceof ClassSymbol outer && outer.isSubClass(callee.owner, types)) {
        return outer.type;
      }
    }
    return callee.owner.type;
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    JCNewClass creation = (JCNewClass) tree;
    if (code != null && creation.constructor instanceof MethodSymbol constructor) {
      program.add(new Call(code, getCurrentPath(), constructor, constructor.owner.type, facts));
    }
    scan(tree.getEnclosingExpression(), null);
    scan(tree.getArguments(), null);
    return scan(tree.getClassBody(), null);
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
    JCEnhancedForLoop loop = (JCEnhancedForLoop) tree;
    program.addElement(loop.var.sym, loop.expr);
    addUnwritten("iterator", getCurrentPath(), loop.expr.type);
    return super.visitEnhancedForLoop(tree, null);
  }

  @Override
  public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
    for (Tree resource : tree.getResources()) {
      addUnwritten("close", new TreePath(getCurrentPath(), resource), typeOf(resource));
    }
    return super.visitTry(tree, null);
  }

  private static @Nullable Type typeOf(Tree resource) {
    return resource instanceof JCVariableDecl variable && variable.sym != null
        ? variable.sym.type
        : ((JCTree) resource).type;
  }

  /** Adds the call of a method without parameters that the statement at a place stands for. */
  private void addUnwritten(String method, TreePath path, @Nullable Type receiver) {
    Code caller = code;
    if (caller == null || receiver == null) {
      return;
    }
    program.attempt(
        () -> {
          MethodSymbol callee = member(receiver, method);
          if (callee != null) {
            program.add(new Call(caller, path, callee, receiver, facts));
          }
        });
  }

  private @Nullable MethodSymbol member(Type receiver, String method) {
    for (Type type : types.closure(types.skipTypeVars(receiver, false))) {
      Name name = type.tsym.name.table.fromString(method);
      for (Symbol member : type.tsym.members().getSymbolsByName(name)) {
        if (member instanceof MethodSymbol found && found.type.getParameterTypes().isEmpty()) {
          return found;
        }
      }
    }
    return null;
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void unused) {
    if (code != null) {
      code.synchronizedBlocks().add(getCurrentPath());
    }
    return super.visitSynchronized(tree, null);
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
    if (code != null && tree.getExpression() instanceof JCExpression result) {
      code.results().add(result);
    }
    return super.visitReturn(tree, null);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    JCVariableDecl variable = (JCVariableDecl) tree;
    if (variable.init != null && variable.sym != null) {
      program.addValue(variable.sym, variable.init);
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    addChange((JCTree) tree.getVariable(), (JCExpression) tree.getExpression());
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    addChange((JCTree) tree.getVariable(), (JCExpression) tree);
    return super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    if (ChangeFinder.changesOperand((JCTree) tree)) {
      addChange((JCTree) tree.getExpression(), (JCExpression) tree);
    }
    return super.visitUnary(tree, null);
  }

  private void addChange(JCTree target, JCExpression change) {
    if (TreeInfo.symbol(target) instanceof VarSymbol variable) {
      program.addValue(variable, change);
    }
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    addUse((JCTree) tree);
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    addUse((JCTree) tree);
    return super.visitMemberSelect(tree, null);
  }

  private void addUse(JCTree tree) {
    if (TreeInfo.symbol(tree) instanceof VarSymbol variable
        && variable.type != null
        && variable.type.tsym instanceof ClassSymbol
        && !isTarget(getCurrentPath())) {
      program.addUse(variable, getCurrentPath());
    }
  }

  private static boolean isTarget(TreePath path) {
    return path.getParentPath().getLeaf() instanceof AssignmentTree assignment
        && assignment.getVariable() == path.getLeaf();
  }
}
