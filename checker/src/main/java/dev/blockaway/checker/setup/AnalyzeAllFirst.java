package dev.blockaway.checker.setup;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.comp.Attr;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Enter;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.comp.Todo;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.util.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

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
    JavaCompiler compiler = JavaCompiler.instance(compilation);
    List<Env<AttrContext>> attributed = new ArrayList<>();
    attributeFirst(event);
    // attribution may find further source files, which join the end of the list
    for (List<Env<AttrContext>> rest = others(attributed); !rest.isEmpty(); ) {
      rest.forEach(compiler::attribute);
      attributed.addAll(rest);
      rest = others(attributed);
    }
    attributed.forEach(compiler::flow);
  }

  /** The class of the event has left the list already; javac goes on with it when we return. */
  private void attributeFirst(TaskEvent event) {
    if (event.getTypeElement() instanceof ClassSymbol symbol) {
      Env<AttrContext> env = Enter.instance(compilation).getEnv(symbol);
      if (env != null) {
        Attr.instance(compilation).attribClass(env.tree.pos(), symbol);
      }
    }
  }

  private List<Env<AttrContext>> others(List<Env<AttrContext>> known) {
    Set<Env<AttrContext>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.addAll(known);
    return Todo.instance(compilation).stream().filter(env -> !seen.contains(env)).toList();
  }
}
