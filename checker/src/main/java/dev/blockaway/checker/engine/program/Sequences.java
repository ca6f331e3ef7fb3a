package dev.blockaway.checker.engine.program;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows how the collections and streams of the JDK pass their elements on. */
public final class Sequences {
  /** What returns some or all of the receiver's elements, or one of them. */
  private static final Set<String> PASSING =
      Set.of(
          "stream",
          "parallelStream",
          "sequential",
          "parallel",
          "unordered",
          "filter",
          "peek",
          "limit",
          "skip",
          "distinct",
          "sorted",
          "toList",
          "toArray",
          "values",
          "iterator",
          "next",
          "get",
          "getFirst",
          "getLast",
          "findFirst",
          "findAny",
          "orElseThrow",
          "subList",
          "reversed");

  /** What returns its arguments as elements. */
  private static final Set<String> COLLECTING =
      Set.of("of", "asList", "concat", "copyOf", "unmodifiableList", "ofNullable");

  private static final Set<String> PACKAGES = Set.of("java.util", "java.util.stream");

  private Sequences() {}

  /** Whether a method belongs to the JDK's collections and streams. */
  public static boolean isMember(MethodSymbol method) {
    Symbol owner = method.owner;
    return owner.getQualifiedName().contentEquals("java.lang.Iterable")
        || PACKAGES.contains(owner.packge().getQualifiedName().toString());
  }

  /** What has the elements that a call passes on; null if it passes none on. */
  public static @Nullable JCExpression origin(JCMethodInvocation call) {
    return isMemberOf(call, PASSING) ? Call.receiverOf(call) : null;
  }

  /** What a call makes elements of; empty if it makes none. */
  public static List<JCExpression> collected(JCMethodInvocation call) {
    return isMemberOf(call, COLLECTING) ? call.args : List.of();
  }

  private static boolean isMemberOf(JCMethodInvocation call, Set<String> names) {
    return TreeInfo.symbol(call.meth) instanceof MethodSymbol method
        && names.contains(method.name.toString())
        && isMember(method);
  }

  /** Asks each element, and is true only if all say so. */
  static boolean asksAll(MethodSymbol method) {
    return method.name.contentEquals("allMatch") && isMember(method);
  }

  /** Passes on only those elements that say so. */
  static boolean chooses(MethodSymbol method) {
    return method.name.contentEquals("filter") && isMember(method);
  }
}
