package dev.blockaway.checker.engine.program;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which methods of a program call each other in a circle, as far as calls name them. What a method
 * leads to is walked through when it is asked about, once, in time that grows with the number of
 * calls and on a stack that does not: the algorithm is Tarjan's, of strongly connected components.
 */
public final class Circles {
  private final Program program;
  private final Map<MethodSymbol, Visit> visits = new HashMap<>();

  /** What is inside a method, functions and local classes included. */
  private @Nullable Map<MethodSymbol, List<Code>> insides;

  /** The methods whose circles are not known yet, in the order of their visits. */
  private final Deque<Visit> pending = new ArrayDeque<>();

  /** A visit to a method, and how far back from there earlier visits are reached again. */
  private static final class Visit {
    private final int number;
    private Iterator<MethodSymbol> next;
    private int earliest;

    /** The number of the visit that has found the circle; negative until then. */
    private int circle = -1;

    Visit(int number, Iterator<MethodSymbol> next) {
      this.number = number;
      this.next = next;
      this.earliest = number;
    }
  }

  /** Looks through the calls of a program when it is asked. */
  public Circles(Program program) {
    this.program = program;
  }

  /** Whether what a call enters may lead back to the method in which the call is written. */
  public boolean isWithin(Call call) {
    MethodSymbol caller = around(call.in());
    return caller != null
        && program.body(call.callee()) != null
        && circle(caller) == circle(call.callee());
  }

  private int circle(MethodSymbol method) {
    Visit known = visits.get(method);
    if (known == null) {
      walk(method);
      known = Objects.requireNonNull(visits.get(method));
    }
    return known.circle;
  }

  private void walk(MethodSymbol start) {
    Deque<Visit> open = new ArrayDeque<>();
    enter(start, open);
    while (!open.isEmpty()) {
      Visit visit = open.peek();
      if (visit.next.hasNext()) {
        MethodSymbol callee = visit.next.next();
        Visit known = visits.get(callee);
        if (known == null) {
          enter(callee, open);
        } else if (known.circle < 0) {
          visit.earliest = Math.min(visit.earliest, known.number);
        }
      } else {
        open.pop();
        leave(visit, open.peek());
      }
    }
  }

  private void enter(MethodSymbol method, Deque<Visit> open) {
    Visit visit = new Visit(visits.size(), callees(method).iterator());
    visits.put(method, visit);
    open.push(visit);
    pending.push(visit);
  }

  private void leave(Visit visit, @Nullable Visit before) {
    visit.next = Collections.emptyIterator();
    if (before != null) {
      before.earliest = Math.min(before.earliest, visit.earliest);
    }
    if (visit.earliest == visit.number) {
      Visit last;
      do {
        last = pending.pop();
        last.circle = visit.number;
      } while (last.number != visit.number);
    }
  }

  private List<MethodSymbol> callees(MethodSymbol method) {
    List<MethodSymbol> result = new ArrayList<>();
    for (Code code : insides().getOrDefault(method, List.of())) {
      for (Call call : code.calls()) {
        if (program.body(call.callee()) != null) {
          result.add(call.callee());
        }
      }
    }
    return result;
  }

  private Map<MethodSymbol, List<Code>> insides() {
    if (insides == null) {
      insides = new HashMap<>();
      for (Code code : program.codes()) {
        MethodSymbol method = around(code);
        if (method != null && !code.calls().isEmpty()) {
          insides.computeIfAbsent(method, key -> new ArrayList<>()).add(code);
        }
      }
    }
    return insides;
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
