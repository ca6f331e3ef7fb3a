package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.util.Context;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Certainty;
import dev.blockaway.catalog.Kind;
import dev.blockaway.catalog.PathStops;
import dev.blockaway.checker.engine.classfile.ClassFile;
import dev.blockaway.checker.engine.classfile.Invocation;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import dev.blockaway.checker.engine.rule.BlockingCalls;
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
public final class LibraryEdges {
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

  /** Questions that a careful method asks before it reads a result. */
  private static final Set<String> DONE = Set.of("isDone", "isTerminated", "isCompleted");

  private final LibraryClasses classes;
  private final BlockingCalls blockingCalls;
  private final AsyncTypes asyncTypes;
  private final PathStops stops;

  /** Reads the class path of one compilation. */
  public LibraryEdges(
      Context context, BlockingCalls blockingCalls, AsyncTypes asyncTypes, PathStops stops) {
    this.classes = new LibraryClasses(context);
    this.blockingCalls = blockingCalls;
    this.asyncTypes = asyncTypes;
    this.stops = stops;
  }

  List<Edge> of(MethodSymbol method) {
    if (!(method.owner instanceof ClassSymbol owner)
        || stops.stops(owner.flatName().toString())
        || asyncTypes.isAsync(method.getReturnType())) {
      return List.of();
    }
    ClassFile file = classes.file(owner);
    List<Invocation> calls = file.calls(method.name.toString(), classes.descriptor(method));
    if (calls == null) {
      return List.of();
    }
    boolean asksFirst = calls.stream().anyMatch(call -> DONE.contains(call.name()));
    List<Edge> result = new ArrayList<>();
    for (Invocation call : calls) {
      Edge edge = edgeOrNull(call, owner, sourceFile(file, owner), asksFirst);
      if (edge != null) {
        result.add(edge);
      }
    }
    return result;
  }

  /** A class that is missing on the class path costs what depends on this call and no more. */
  private @Nullable Edge edgeOrNull(
      Invocation call, ClassSymbol from, String sourceFile, boolean asksFirst) {
    try {
      return edge(call, from, sourceFile, asksFirst);
    } catch (CompletionFailure missingClass) {
      return null;
    }
  }

  private @Nullable Edge edge(
      Invocation call, ClassSymbol from, String sourceFile, boolean asksFirst) {
    ClassSymbol owner = classes.find(call.owner(), from);
    MethodSymbol callee =
        owner == null ? null : classes.method(owner, call.name(), call.descriptor());
    if (owner == null || callee == null) {
      return null;
    }
    Step step = new Step(Labels.of(callee, owner), new Location(sourceFile, call.line(), 0));
    BlockingRule rule = blockingCalls.find(callee, owner);
    if (rule == null) {
      return Edge.to(null, step, new Node.Library(callee));
    }
    return isStrong(rule) && !(asksFirst && rule.group().kind() == Kind.FUTURE)
        ? Edge.blocking(null, step, rule)
        : null;
  }

  private static boolean isStrong(BlockingRule rule) {
    return STRONG.contains(rule.group().kind()) && rule.certainty() != Certainty.CONFIG;
  }

  private static String sourceFile(ClassFile file, ClassSymbol owner) {
    String name = file.sourceFile();
    return name != null ? name : owner.outermostClass().name + ".java";
  }
}
