package dev.blockaway.checker.setup;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.comp.Attr;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Enter;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.comp.Todo;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Has javac attribute what it has not come to yet, and nothing else here does: a path may lead
 * through any source of the compilation. Under the policy {@code simple} nothing is left to do, and
 * javac skips later what is done here under others.
 */
public final class Attribution {
  private Attribution() {}

  /** All sources of the compilation, each attributed, in the order of their names. */
  public static List<JCCompilationUnit> sources(Context compilation) {
    complete(compilation);
    IdentityHashMap<JCCompilationUnit, String> names = new IdentityHashMap<>();
    for (Env<AttrContext> env : Enter.instance(compilation).getEnvs()) {
      if (env.enclClass != null && env.enclClass.sym != null) {
        names.computeIfAbsent(env.toplevel, unit -> unit.sourcefile.getName());
      }
    }
    List<JCCompilationUnit> units = new ArrayList<>(names.keySet());
    units.sort(Comparator.comparing(names::get));
    return units;
  }

  /** Attributes one class, which has left javac's list already, and then all of the list. */
  static List<Env<AttrContext>> complete(Context compilation, ClassSymbol first) {
    Env<AttrContext> env = Enter.instance(compilation).getEnv(first);
    if (env != null) {
      Attr.instance(compilation).attribClass(env.tree.pos(), first);
    }
    return complete(compilation);
  }

  /** Attributes all classes on javac's list, and tells which these were. */
  static List<Env<AttrContext>> complete(Context compilation) {
    JavaCompiler compiler = JavaCompiler.instance(compilation);
    List<Env<AttrContext>> attributed = new ArrayList<>();
    // attribution may find further source files, which join the end of the list
    for (List<Env<AttrContext>> rest = others(compilation, attributed); !rest.isEmpty(); ) {
      rest.forEach(compiler::attribute);
      attributed.addAll(rest);
      rest = others(compilation, attributed);
    }
    return attributed;
  }

  private static List<Env<AttrContext>> others(Context compilation, List<Env<AttrContext>> known) {
    Set<Env<AttrContext>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.addAll(known);
    return Todo.instance(compilation).stream().filter(env -> !seen.contains(env)).toList();
  }
}
