package dev.blockaway.checker.engine.context;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import dev.blockaway.checker.engine.rule.Site;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which methods a virtual call may run, among the classes of one program. */
public final class Implementations {
  private final Program program;
  private final Hierarchy hierarchy;
  private final Map<Site, Set<MethodSymbol>> known = new HashMap<>();

  /** Looks among the classes of a program. */
  public Implementations(Program program, Hierarchy hierarchy) {
    this.program = program;
    this.hierarchy = hierarchy;
  }

  /**
   * The methods that a call on an object of the receiver's static type may run: the callee itself
   * if the program implements it nowhere, nothing if the callee is none of the program's.
   */
  public Set<MethodSymbol> of(MethodSymbol callee, TypeSymbol receiver) {
    if (!(callee.owner instanceof ClassSymbol owner) || program.declaration(owner) == null) {
      return Set.of();
    }
    Site site = new Site(callee, receiver);
    Set<MethodSymbol> result = known.get(site);
    if (result == null) {
      result = find(callee, owner, receiver);
      known.put(site, result);
    }
    return result;
  }

  private Set<MethodSymbol> find(MethodSymbol callee, ClassSymbol owner, TypeSymbol receiver) {
    Set<MethodSymbol> result = new LinkedHashSet<>();
    boolean named = receiver instanceof ClassSymbol && !receiver.name.isEmpty();
    for (ClassSymbol type : withSubclasses(named ? (ClassSymbol) receiver : owner)) {
      if ((type.flags() & (Flags.ABSTRACT | Flags.INTERFACE)) == 0) {
        MethodSymbol method = hierarchy.implementation(callee, type);
        if (method != null) {
          result.add(method);
        }
      }
    }
    if (result.isEmpty()) {
      result.add(callee);
    }
    return result;
  }

  private Set<ClassSymbol> withSubclasses(ClassSymbol type) {
    Set<ClassSymbol> result = new LinkedHashSet<>();
    Deque<ClassSymbol> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      ClassSymbol next = open.remove();
      if (result.add(next)) {
        open.addAll(program.subclasses(next));
      }
    }
    return result;
  }
}
