package dev.blockaway.checker.engine.program;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which methods of a program call each other in a circle, as far as calls name them. All circles
 * are found at once, in time that grows with the number of calls and on a stack that does not.
 */
public final class Circles {
  private final Map<MethodSymbol, List<MethodSymbol>> callees = new HashMap<>();
  private final Map<MethodSymbol, List<MethodSymbol>> callers = new HashMap<>();

  /** One method of its circle for each. */
  private final Map<MethodSymbol, MethodSymbol> circles = new HashMap<>();

  private record Visit(MethodSymbol method, Iterator<MethodSymbol> next) {}

  private final Program program;
  private boolean isFound;

  /** Looks through the calls of a program when it is asked for the first time. */
  public Circles(Program program) {
    this.program = program;
  }

  private void find() {
    for (Code code : program.codes()) {
      MethodSymbol caller = around(code);
      for (Call call : caller == null ? List.<Call>of() : code.calls()) {
        if (program.body(call.callee()) != null) {
          callees.computeIfAbsent(caller, key -> new ArrayList<>()).add(call.callee());
          callers.computeIfAbsent(call.callee(), key -> new ArrayList<>()).add(caller);
        }
      }
    }
    Deque<MethodSymbol> lastFinishedFirst = new ArrayDeque<>();
    Set<MethodSymbol> seen = new HashSet<>();
    callees.keySet().forEach(start -> walk(start, callees, seen, lastFinishedFirst::push));
    Set<MethodSymbol> taken = new HashSet<>();
    for (MethodSymbol start : lastFinishedFirst) {
      walk(start, callers, taken, method -> circles.put(method, start));
    }
  }

  private static void walk(
      MethodSymbol start,
      Map<MethodSymbol, List<MethodSymbol>> next,
      Set<MethodSymbol> seen,
      Consumer<MethodSymbol> finish) {
    Deque<Visit> open = new ArrayDeque<>();
    enter(start, next, seen, open);
    while (!open.isEmpty()) {
      Visit visit = open.peek();
      if (visit.next().hasNext()) {
        enter(visit.next().next(), next, seen, open);
      } else {
        open.pop();
        finish.accept(visit.method());
      }
    }
  }

  private static void enter(
      MethodSymbol method,
      Map<MethodSymbol, List<MethodSymbol>> next,
      Set<MethodSymbol> seen,
      Deque<Visit> open) {
    if (seen.add(method)) {
      open.push(new Visit(method, next.getOrDefault(method, List.of()).iterator()));
    }
  }

  /** Whether what a call enters may lead back to the method in which the call is written. */
  public boolean isWithin(Call call) {
    if (!isFound) {
      isFound = true;
      find();
    }
    MethodSymbol caller = around(call.in());
    MethodSymbol circle = caller == null ? null : circles.get(caller);
    return circle != null && circle == circles.get(call.callee());
  }

  /** The method around a piece of code; null for what initialisers run. */
  private static @Nullable MethodSymbol around(Code code) {
    for (Code around = code; around != null; around = around.enclosing()) {
      if (around.method() != null) {
        return around.method();
      }
    }
    return null;
  }
}
