package dev.blockaway.checker.engine.program;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of source code that runs as a whole: a method's, lambda's or initialiser's body. */
public final class Code {

  /** The forms of code. */
  public enum Form {
    METHOD,
    LAMBDA,
    /** A method reference: code that makes one call. */
    REFERENCE,
    /** The field initialisers and initialiser blocks of a class. */
    INITIALIZER
  }

  /** Most code is short, and there is a lot of it. */
  private static final int FEW = 2;

  private final Form form;
  private final TreePath path;
  private final ClassSymbol owner;
  private final @Nullable MethodSymbol method;
  private final @Nullable Code enclosing;
  private final List<Call> calls = new ArrayList<>(FEW);
  private final List<JCExpression> results = new ArrayList<>(FEW);
  private final List<TreePath> synchronizedBlocks = new ArrayList<>();

  Code(
      Form form,
      TreePath path,
      ClassSymbol owner,
      @Nullable MethodSymbol method,
      @Nullable Code enclosing) {
    this.form = form;
    this.path = path;
    this.owner = owner;
    this.method = method;
    this.enclosing = enclosing;
  }

  /** What form of code this is. */
  public Form form() {
    return form;
  }

  /** Whether it is written as a value: a lambda or a method reference. */
  public boolean isFunction() {
    return form == Form.LAMBDA || form == Form.REFERENCE;
  }

  /** Where the code is written: its method, lambda, method reference or class. */
  public TreePath path() {
    return path;
  }

  /** The tree of {@link #path()}. */
  public JCTree tree() {
    return (JCTree) path.getLeaf();
  }

  /** The innermost class around the code. */
  public ClassSymbol owner() {
    return owner;
  }

  /** The method whose body this is; null for the other forms. */
  public @Nullable MethodSymbol method() {
    return method;
  }

  /** The code in which a lambda, method reference or local class is written; null at the top. */
  public @Nullable Code enclosing() {
    return enclosing;
  }

  /** The calls in it, in source order, without those of lambdas and classes inside. */
  public List<Call> calls() {
    return calls;
  }

  /** The expressions whose values it returns. */
  public List<JCExpression> results() {
    return results;
  }

  /** Where {@code synchronized} statements stand in it, in source order. */
  public List<TreePath> synchronizedBlocks() {
    return synchronizedBlocks;
  }

  /** The name a person would use for it. */
  public String describe() {
    if (method != null) {
      return ownerName() + "." + (method.isConstructor() ? "<init>" : method.name.toString());
    }
    Code around = enclosing;
    while (around != null && around.form != Form.METHOD) {
      around = around.enclosing;
    }
    String place = around == null ? ownerName() : around.describe();
    return switch (form) {
      case LAMBDA -> "the lambda in " + place;
      case REFERENCE -> "the method reference in " + place;
      default -> "the initialiser of " + place;
    };
  }

  private String ownerName() {
    if (owner.name.isEmpty()) {
      return enclosing == null
          ? "an anonymous class"
          : "the anonymous class in " + enclosing.ownerName();
    }
    return owner.name.toString();
  }

  @Override
  public String toString() {
    return describe();
  }
}
