package dev.blockaway.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.catalog.HandOffRule;
import dev.blockaway.catalog.Signature;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.trap.Surroundings;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A blocking call that is to be moved.
 *
 * @param around what stands around it
 * @param isFinding whether a finding stands at a tree
 * @param state where Error Prone is: the tree of the finding
 */
public record Repair(Surroundings around, Predicate<JCTree> isFinding, VisitorState state) {

  /** The source of a tree. */
  String source(JCTree tree) {
    String source = state.getSourceForNode(tree);
    return source == null ? "" : source;
  }

  /** The source between two offsets. */
  String source(int start, int end) {
    CharSequence source = state.getSourceCode();
    return source == null ? "" : source.subSequence(start, end).toString();
  }

  /** Where a tree begins in the source. */
  int start(JCTree tree) {
    return TreeInfo.getStartPos(tree);
  }

  /** Where a tree ends in the source. */
  int end(JCTree tree) {
    return state.getEndPosition(tree);
  }

  /** The path of the tree at which the finding stands. */
  TreePath path() {
    return state.getPath();
  }

  /** A class's name as it can be written here; the import is added to the fix. */
  String name(SuggestedFix.Builder fix, String canonicalName) {
    return SuggestedFixes.qualifyType(state, fix, canonicalName);
  }

  /** A call of a static method without parameters, as it can be written here. */
  String call(SuggestedFix.Builder fix, Signature method) {
    return name(fix, method.owner()) + "." + method.name() + "()";
  }

  /** An operator's call with its pool, with the dot before it. */
  String handOff(SuggestedFix.Builder fix, HandOffRule rule) {
    return "." + rule.operator().name() + "(" + call(fix, rule.pool()) + ")";
  }

  /** The supertype of a name, itself included; null if there is none. */
  @Nullable Type supertype(@Nullable Type type, String canonicalName) {
    if (type == null || type.isPrimitive()) {
      return null;
    }
    for (Type supertype : state.getTypes().closure(type)) {
      if (supertype.tsym.getQualifiedName().contentEquals(canonicalName)) {
        return supertype;
      }
    }
    return null;
  }

  /** How to move the source of a chain of some type; null if nothing is known. */
  @Nullable HandOffRule handOffOfSource(@Nullable TypeSymbol type) {
    return type == null ? null : around.handOff(HandOffRule.Phase.SOURCE, type);
  }

  /** How to move the signals of a chain of some type; null if nothing is known. */
  @Nullable HandOffRule handOffOfSignals(@Nullable TypeSymbol type) {
    return type == null ? null : around.handOff(HandOffRule.Phase.SIGNALS, type);
  }

  /** What is written between the receiver of a call and its dot: a line break or nothing. */
  String separator(Call call) {
    JCTree receiver = call.receiverExpression();
    if (receiver == null) {
      return "";
    }
    int from = end(receiver);
    String between = source(from, Math.max(from, call.position()));
    int dot = between.indexOf('.');
    String blanks = dot < 0 ? between : between.substring(0, dot);
    return blanks.isBlank() ? blanks : "";
  }
}
