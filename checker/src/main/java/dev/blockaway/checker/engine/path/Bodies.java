package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where paths go on behind a call: into code of this program, or into class files. */
final class Bodies {
  private final Program program;
  private final ContextResolver contexts;
  private final boolean anyImplementation;

  /** Looks in one program; {@code anyImplementation} as in {@link CallPaths#search}. */
  Bodies(Program program, ContextResolver contexts, boolean anyImplementation) {
    this.program = program;
    this.contexts = contexts;
    this.anyImplementation = anyImplementation;
  }

  /**
   * The body of the method that runs.
   *
   * @param self the class of the object that it runs on, as far as that is known
   * @return null if there is none to follow
   */
  @Nullable Node of(MethodSymbol method, @Nullable ClassSymbol self) {
    Code body = program.body(method);
    if (body != null) {
      return of(body, self != method.owner && asksItself(body) ? self : null);
    }
    boolean compiled =
        method.owner instanceof ClassSymbol owner && program.declaration(owner) == null;
    return compiled && !isAbstract(method)
        ? new Node.Library(method, self == method.owner ? null : self)
        : null;
  }

  /** Whether a method has no body; javac calls default methods of class files abstract too. */
  static boolean isAbstract(MethodSymbol method) {
    return (method.flags() & (Flags.ABSTRACT | Flags.DEFAULT)) == Flags.ABSTRACT;
  }

  /** Code that is a context itself has findings of its own: no path goes through it. */
  @Nullable Node of(Code code) {
    return of(code, null);
  }

  private @Nullable Node of(Code code, @Nullable ClassSymbol self) {
    return contexts.of(code).isEventLoop() ? null : new Node.Source(code, self);
  }

  /** Whether the class of the object may decide what runs: no node is made twice for nothing. */
  private static boolean asksItself(Code body) {
    return body.calls().stream().anyMatch(Dispatch::isOnThis);
  }

  /** One of several implementations that are all known; if the body of one is not, none is. */
  @Nullable Node oneOf(List<Implementation> implementations) {
    Set<Node> nodes = new LinkedHashSet<>();
    if (!add(implementations, nodes)) {
      return null;
    }
    return nodes.size() > 1 ? new Node.AnyOf(List.copyOf(nodes), null) : onlyOrNull(nodes);
  }

  /**
   * One of several implementations: if there are others in this program whose body is not known,
   * none is. Those in class files are not looked for yet.
   */
  @Nullable Node oneOf(Targets targets) {
    if (!targets.mayHaveOthers()) {
      return oneOf(targets.known());
    }
    Set<Node> nodes = new LinkedHashSet<>();
    return add(targets.known(), nodes)
        ? new Node.AnyOf(List.copyOf(nodes), new Unread(targets, this))
        : null;
  }

  /** False if there is one that nothing is known of, and it matters. */
  private boolean add(List<Implementation> implementations, Set<Node> result) {
    for (Implementation implementation : implementations) {
      if (!implementation.isAbsent()) {
        Node node = of(implementation);
        if (node != null) {
          result.add(node);
        } else if (!anyImplementation) {
          return false;
        }
      }
    }
    return true;
  }

  private static @Nullable Node onlyOrNull(Set<Node> nodes) {
    return nodes.isEmpty() ? null : nodes.iterator().next();
  }

  /** What an implementation runs; null if that is not known. */
  @Nullable Node of(Implementation implementation) {
    if (implementation.function() != null) {
      return of(implementation.function());
    }
    Implementation.Method method = implementation.method();
    return method == null || method.symbol() == null ? null : of(method.symbol(), method.type());
  }
}
