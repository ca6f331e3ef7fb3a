package dev.blockaway.checker.setup;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.util.Context;
import java.util.List;

/**
 * Makes javac's other policies (class by class, file by file) behave as {@code
 * -XDcompilePolicy=simple}: every class is attributed, then flow-checked, before the first one is
 * translated.
 *
 * <p>It does so when javac begins with the first class. javac remembers what it has done to a
 * class, and skips it later. Error Prone needs this for files with several classes, and we for
 * paths through other files.
 */
final class AnalyzeAllFirst implements TaskListener {
  private final Context compilation;
  private boolean begun;

  AnalyzeAllFirst(Context compilation) {
    this.compilation = compilation;
  }

  @Override
  public void started(TaskEvent event) {
    if (event.getKind() != TaskEvent.Kind.ANALYZE || begun) {
      return;
    }
    begun = true;
    List<Env<AttrContext>> attributed =
        event.getTypeElement() instanceof ClassSymbol first
            ? Attribution.complete(compilation, first)
            : Attribution.complete(compilation);
    attributed.forEach(JavaCompiler.instance(compilation)::flow);
  }
}
