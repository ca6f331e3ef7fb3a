package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Certainty;
import dev.blockaway.catalog.Kind;
import dev.blockaway.checker.engine.classfile.ClassFile;
import dev.blockaway.checker.engine.classfile.Invocation;
import dev.blockaway.checker.engine.library.ClassPath;
import dev.blockaway.checker.engine.library.LibraryClasses;
import dev.blockaway.checker.engine.library.LibraryFunctions;
import dev.blockaway.checker.engine.library.Stops;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import dev.blockaway.checker.engine.rule.BlockingCalls;
import dev.blockaway.checker.engine.rule.Hierarchy;
import dev.blockaway.findings.Location;
import dev.blockaway.findings.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calls of methods in class files, as far as they are worth following: bodies of libraries, not
 * of the JDK or of packages that wait for good reasons of their own, and not past a result that
 * comes later.
 */
final class LibraryEdges {
  /** What a library waits for so surely that its callers wait too. */
  private static final Set<Kind> STRONG =
      EnumSet.of(
          Kind.SLEEP,
          Kind.WAIT,
          Kind.FUTURE,
          Kind.QUEUE,
          Kind.REACTIVE_BLOCK,
          Kind.PROCESS,
          Kind.SOCKET,
          Kind.HTTP,
          Kind.JDBC,
          Kind.JPA,
          Kind.CLIENT);

  /**
   * What these read from is decided by an address: in libraries it is most often a resource of the
   * class path.
   */
  private static final Set<String> ADDRESSED =
      Set.of("java.net.URL", "java.net.URLConnection", "java.net.JarURLConnection");

  /** Questions that a careful method asks before it reads a result. */
  private static final Set<String> DONE = Set.of("isDone", "isTerminated", "isCompleted");

  private final LibraryClasses classes;
  private final BlockingCalls blockingCalls;
  private final AsyncTypes asyncTypes;
  private final Stops stops;
  private final Hierarchy hierarchy;
  private final LibraryFunctions functions;
  private final Implementors implementors;
  private final Bodies bodies;
  private final int budget;
  private int methodsRead;
  private boolean exhausted;

  /**
   * Reads the class path of one compilation.
   *
   * @param budget how many methods are read at most
   */
  LibraryEdges(
      ClassPath classPath,
      BlockingCalls blockingCalls,
      AsyncTypes asyncTypes,
      Hierarchy hierarchy,
      Implementors implementors,
      Bodies bodies,
      int budget) {
    this.classes = classPath.classes();
    this.functions = classPath.functions();
    this.stops = classPath.stops();
    this.blockingCalls = blockingCalls;
    this.asyncTypes = asyncTypes;
    this.hierarchy = hierarchy;
    this.implementors = implementors;
    this.bodies = bodies;
    this.budget = budget;
  }

  /** Whether some method was not read because the budget had run out. */
  boolean isExhausted() {
    return exhausted;
  }

  List<Edge> of(Node.Library node) {
    MethodSymbol method = node.method();
    if (isEnd(node) || !(method.owner instanceof ClassSymbol owner)) {
      return List.of();
    }
    if (methodsRead >= budget) {
      exhausted = true;
      return List.of();
    }
    methodsRead++;
    List<Invocation> calls = classes.calls(method, owner);
    return calls == null
        ? List.of()
        : edges(
            node,
            functions.withThoseOfFunctions(method, owner, calls),
            sourceFile(classes.file(owner), owner));
  }

  /** Whether nothing is followed from there on. */
  private boolean isEnd(Node node) {
    return node instanceof Node.Library library
        && (!(library.method().owner instanceof ClassSymbol owner)
            || stops.contains(owner)
            || asyncTypes.isAsync(library.method().getReturnType()));
  }

  private List<Edge> edges(Node.Library node, List<Invocation> calls, String sourceFile) {
    boolean asksFirst = calls.stream().anyMatch(call -> DONE.contains(call.name()));
    List<Edge> result = new ArrayList<>();
    for (Invocation call : calls) {
      if (counts(call, node)) {
        Edge edge = edgeOrNull(call, node, sourceFile, asksFirst);
        if (edge != null && call.when() == Invocation.When.ANY_TIME) {
          result.add(edge);
        } else if (edge != null && !FirstTimeCalls.excuses(edge.rule())) {
          result.add(edge.firstTime());
        }
      }
    }
    return result;
  }

  /**
   * Whether it matters what a call does. What is done once nobody can help in a library; what each
   * object does the first time, and in the module that is compiled, is as in source code.
   */
  private boolean counts(Invocation call, Node.Library from) {
    return switch (call.when()) {
      case ANY_TIME, FIRST_TIME -> true;
      case ONCE -> implementors.isOfThisModule(from.method().owner.enclClass());
      case AFTER_EXCEPTION -> false;
    };
  }

  /** A class that is missing on the class path costs what depends on this call and no more. */
  private @Nullable Edge edgeOrNull(
      Invocation call, Node.Library from, String sourceFile, boolean asksFirst) {
    try {
      return edge(call, from, sourceFile, asksFirst);
    } catch (CompletionFailure missingClass) {
      return null;
    }
  }

  private @Nullable Edge edge(
      Invocation call, Node.Library from, String sourceFile, boolean asksFirst) {
    ClassSymbol owner = classes.find(call.owner(), from.method().owner.enclClass());
    MethodSymbol callee =
        owner == null ? null : classes.method(owner, call.name(), call.descriptor());
    if (owner == null || callee == null) {
      return null;
    }
    BlockingRule rule = blockingCalls.find(callee, owner);
    if (rule != null) {
      return counts(rule, asksFirst)
          ? Edge.blockingInLibrary(() -> step(call, callee, owner, sourceFile), rule, isSure(rule))
          : null;
    }
    if (blockingCalls.isSilent(callee, owner)) {
      return null;
    }
    Node target = target(call, callee, owner, from);
    return target == null || isEnd(target)
        ? null
        : Edge.to(null, () -> step(call, callee, owner, sourceFile), target);
  }

  private static Step step(
      Invocation call, MethodSymbol callee, ClassSymbol owner, String sourceFile) {
    return new Step(Labels.of(callee, owner), new Location(sourceFile, call.line(), 0));
  }

  private static boolean counts(BlockingRule rule, boolean asksFirst) {
    return rule.certainty() != Certainty.CONFIG
        && !(asksFirst && rule.group().kind() == Kind.FUTURE);
  }

  private static boolean isSure(BlockingRule rule) {
    return STRONG.contains(rule.group().kind()) && !ADDRESSED.contains(rule.target().owner());
  }

  private @Nullable Node target(
      Invocation call, MethodSymbol callee, ClassSymbol owner, Node.Library from) {
    ClassSymbol self =
        callee.isStatic() || callee.isConstructor() ? null : selfAsReceiver(from, owner);
    if (call.binding() != Invocation.Binding.VIRTUAL) {
      return bodies.of(callee, self);
    }
    if (self != null) {
      return bodies.oneOf(List.of(Implementation.of(self, hierarchy.implementation(callee, self))));
    }
    return isDeclaredOnly(callee, owner)
        ? bodies.of(callee, null)
        : bodies.oneOf(implementors.of(callee, owner));
  }

  /**
   * The class of the receiver of a call inside a method, if that may be the very object that the
   * method runs on; null if not.
   */
  private @Nullable ClassSymbol selfAsReceiver(Node.Library from, ClassSymbol receiver) {
    ClassSymbol self = self(from);
    Set<String> type = Set.of(receiver.getQualifiedName().toString());
    return self != null && hierarchy.isSubtypeOfAny(self, type) ? self : null;
  }

  /** The class of the object that a method runs on: its own if no other is known. */
  private static @Nullable ClassSymbol self(Node.Library node) {
    Symbol owner = node.method().owner;
    if (node.self() != null) {
      return node.self();
    }
    return owner instanceof ClassSymbol type
            && !node.method().isStatic()
            && (type.flags() & (Flags.ABSTRACT | Flags.INTERFACE)) == 0
        ? type
        : null;
  }

  /** Whether nothing but the named method is looked at, though subclasses may override it. */
  private boolean isDeclaredOnly(MethodSymbol callee, ClassSymbol owner) {
    return stops.contains(owner)
        || Dispatch.isStaticallyBound(callee)
        || (!Bodies.isAbstract(callee) && !implementors.isOfThisModule(owner));
  }

  private static String sourceFile(ClassFile file, ClassSymbol owner) {
    String name = file.sourceFile();
    return name != null ? name : owner.outermostClass().name + ".java";
  }
}
