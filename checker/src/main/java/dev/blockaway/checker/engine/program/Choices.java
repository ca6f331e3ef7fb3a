package dev.blockaway.checker.engine.program;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCSwitchExpression;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.JCTree.JCYield;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** What an expression chooses from, by a condition or a switch. */
public final class Choices {
  private Choices() {}

  /**
   * The expressions whose value an expression may have, without parentheses and casts: itself if it
   * does not choose.
   */
  public static List<JCExpression> of(JCExpression expression) {
    List<JCExpression> result = new ArrayList<>(1);
    collect(expression, result);
    return result;
  }

  private static void collect(JCExpression expression, List<JCExpression> result) {
    JCExpression value = TreeInfo.skipParens(expression);
    if (value instanceof JCTypeCast cast) {
      collect(cast.expr, result);
    } else if (value instanceof JCConditional conditional) {
      collect(conditional.truepart, result);
      collect(conditional.falsepart, result);
    } else if (value instanceof JCSwitchExpression choice) {
      choice.cases.forEach(one -> new Yields(choice, result).scan(one.stats));
    } else {
      result.add(value);
    }
  }

  /** Collects the values of one switch; an arrow with a value is a yield to javac. */
  private static final class Yields extends TreeScanner {
    private final JCSwitchExpression choice;
    private final List<JCExpression> result;

    Yields(JCSwitchExpression choice, List<JCExpression> result) {
      this.choice = choice;
      this.result = result;
    }

    @Override
    public void visitYield(JCYield yielded) {
      if (yielded.target == (JCTree) choice) {
        collect(yielded.value, result);
      } else {
        super.visitYield(yielded);
      }
    }

    @Override
    public void visitLambda(JCLambda lambda) {
      // yields nothing to what is around it
    }

    @Override
    public void visitClassDef(JCClassDecl type) {
      // yields nothing to what is around it
    }
  }
}
