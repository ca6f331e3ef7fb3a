package dev.blockaway.checker.engine.rule;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Catalog;
import dev.blockaway.catalog.Signature;
import dev.blockaway.catalog.SilentRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which calls block by the catalogue, whatever their arguments. */
public final class BlockingCalls {
  private final Hierarchy hierarchy;
  private final AsyncTypes asyncTypes;
  private final Predicate<ClassSymbol> isSource;
  private final SignatureIndex<Statement> named;
  private final List<BlockingRule> typeWide = new ArrayList<>();

  /** A row of either sort, so that the most specific one wins. */
  private record Statement(Signature target, @Nullable BlockingRule blocking) {}

  /**
   * Indexes the rows that are wanted.
   *
   * @param isSource which classes have their methods' bodies in this compilation
   * @param wanted which blocking rows take part
   */
  public BlockingCalls(
      Catalog catalog,
      Hierarchy hierarchy,
      AsyncTypes asyncTypes,
      Predicate<ClassSymbol> isSource,
      Predicate<BlockingRule> wanted) {
    this.hierarchy = hierarchy;
    this.asyncTypes = asyncTypes;
    this.isSource = isSource;
    List<Statement> statements = new ArrayList<>();
    for (SilentRule rule : catalog.silent()) {
      statements.add(new Statement(rule.target(), null));
    }
    for (BlockingRule rule : catalog.blocking()) {
      if (!wanted.test(rule)) {
        continue;
      }
      if (rule.isTypeWide()) {
        typeWide.add(rule);
      } else {
        statements.add(new Statement(rule.target(), rule));
      }
    }
    this.named = new SignatureIndex<>(hierarchy, statements, Statement::target);
  }

  /** The row that says that a call blocks; null if none does or a more specific one denies it. */
  public @Nullable BlockingRule find(MethodSymbol callee, TypeSymbol receiver) {
    Statement statement = named.first(callee, receiver);
    if (statement != null) {
      return statement.blocking();
    }
    for (BlockingRule rule : typeWide) {
      if (coversType(rule, callee, receiver)) {
        return rule;
      }
    }
    return null;
  }

  private boolean coversType(BlockingRule rule, MethodSymbol callee, TypeSymbol receiver) {
    return !asyncTypes.isAsync(callee.getReturnType())
        && !isException(Set.copyOf(rule.exceptions()), callee, receiver)
        && (isAnnotated(rule.target(), callee)
            || (isOwner(rule.target(), callee, receiver) && isRemoteMethod(rule.target(), callee)));
  }

  private boolean isException(Set<String> exceptions, MethodSymbol callee, TypeSymbol receiver) {
    return hierarchy.isSubtypeOfAny(receiver, exceptions)
        || !Collections.disjoint(hierarchy.annotations(callee), exceptions);
  }

  /** Whether the annotation that a rule names is on the method itself, or on one it overrides. */
  private boolean isAnnotated(Signature target, MethodSymbol callee) {
    return target.isAnnotation()
        && hierarchy.withOverridden(callee).stream()
            .anyMatch(
                method -> hierarchy.annotations(method).contains(target.owner().substring(1)));
  }

  private boolean isOwner(Signature target, MethodSymbol callee, TypeSymbol receiver) {
    if (target.isAnnotation()) {
      String annotation = target.owner().substring(1);
      return hierarchy.annotations(receiver).contains(annotation)
          || hierarchy.annotations(callee.owner).contains(annotation);
    }
    return hierarchy.supertypes(receiver).contains(target.owner());
  }

  /**
   * Whether a method of a covered type is one of its operations: an instance method that is not
   * inherited from what the rule's own class extends, and is not a default method whose body can be
   * read instead.
   */
  private boolean isRemoteMethod(Signature target, MethodSymbol callee) {
    return !callee.isStatic()
        && !callee.isConstructor()
        && !isInherited(target, callee)
        && !(isDefault(callee)
            && callee.owner instanceof ClassSymbol owner
            && isSource.test(owner));
  }

  private boolean isInherited(Signature target, MethodSymbol callee) {
    for (MethodSymbol declaration : hierarchy.withOverridden(callee)) {
      String owner = declaration.owner.getQualifiedName().toString();
      if (owner.equals("java.lang.Object") || owner.equals("java.lang.AutoCloseable")) {
        return true;
      }
      ClassSymbol covered = hierarchy.find(target.owner());
      if (covered != null
          && !covered.isInterface()
          && hierarchy.supertypes(covered).contains(owner)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDefault(MethodSymbol callee) {
    return (callee.flags() & Flags.DEFAULT) != 0;
  }
}
