package dev.blockaway.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCReturn;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import dev.blockaway.catalog.HandOffRule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the rest of a method that returns a chain into a source, from the blocking statement on. */
final class DeferRestFix implements FixRule {
  private static final Set<String> MUTINY =
      Set.of("io.smallrye.mutiny.Uni", "io.smallrye.mutiny.Multi");

  @Override
  public @Nullable SuggestedFix fix(Repair repair) {
    if (!(repair.around().in().tree() instanceof JCMethodDecl method)
        || method.restype == null
        || method.restype.type == null
        || method.sym.isConstructor()) {
      return null;
    }
    Type chain = method.restype.type;
    HandOffRule rule = repair.handOffOfSource(chain.tsym);
    String owner = chain.tsym.getQualifiedName().toString();
    String defer = MUTINY.contains(owner) ? "createFrom().%sdeferred" : "%sdefer";
    if (rule == null || !(ValueFactory.hasDefer(owner) || MUTINY.contains(owner))) {
      return null;
    }
    List<JCStatement> rest = rest(repair, method.body);
    if (rest.isEmpty()
        || !(rest.get(rest.size() - 1) instanceof JCReturn)
        || !Sources.canBeCaptured(rest)
        || Sources.throwsChecked(rest, repair)) {
      return null;
    }
    return deferred(repair, rest, chain, rule, defer);
  }

  /** The statements of a body from the one with the blocking call on. */
  private static List<JCStatement> rest(Repair repair, JCBlock body) {
    for (TreePath path = repair.path(); path != null; path = path.getParentPath()) {
      int index = body.stats.indexOf(path.getLeaf());
      if (index >= 0) {
        return List.copyOf(body.stats).subList(index, body.stats.size());
      }
    }
    return List.of();
  }

  private static @Nullable SuggestedFix deferred(
      Repair repair, List<JCStatement> rest, Type chain, HandOffRule rule, String defer) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    Typing typing = new Typing(repair);
    String argument = typeArgument(fix, typing, rest, chain);
    if (argument == null) {
      return null;
    }
    String type = repair.name(fix, chain.tsym.getQualifiedName().toString());
    int start = repair.start(rest.get(0));
    int end = repair.end((JCTree) rest.get(rest.size() - 1));
    String indent = indent(repair, start);
    String inner = indent.isEmpty() ? "" : "  ";
    String body = repair.source(start, end).replace("\n", "\n" + inner);
    String text =
        "return %s(() -> {\n%s%s%s\n%s})%s;"
            .formatted(
                type + "." + defer.formatted(argument),
                indent,
                inner,
                body,
                indent,
                repair.handOff(fix, rule));
    return fix.replace(start, end, text).build();
  }

  /** Nothing if the only result says of what type the chain is; null if the type has no name. */
  private static @Nullable String typeArgument(
      SuggestedFix.Builder fix, Typing typing, List<JCStatement> rest, Type chain) {
    boolean plain =
        rest.stream().limit(rest.size() - 1L).noneMatch(DeferRestFix::returns)
            && rest.get(rest.size() - 1) instanceof JCReturn last
            && last.expr != null
            && typing.standsAlone(last.expr)
            && typing.isSame(last.expr.type, chain);
    return plain ? "" : typing.typeArgument(fix, chain);
  }

  private static boolean returns(JCStatement statement) {
    boolean[] found = {false};
    new com.sun.tools.javac.tree.TreeScanner() {
      @Override
      public void visitReturn(JCReturn tree) {
        found[0] = true;
      }

      @Override
      public void visitLambda(JCTree.JCLambda tree) {}

      @Override
      public void visitClassDef(JCTree.JCClassDecl tree) {}
    }.scan(statement);
    return found[0];
  }

  private static String indent(Repair repair, int start) {
    int begin = start;
    while (begin > 0 && " \t".contains(repair.source(begin - 1, begin))) {
      begin--;
    }
    return begin > 0 && repair.source(begin - 1, begin).equals("\n")
        ? repair.source(begin, start)
        : "";
  }
}
