package dev.blockaway.checker.engine.rule;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.CatalogIndex;
import dev.blockaway.catalog.GuardRule.Meaning;
import dev.blockaway.catalog.Signature;
import dev.blockaway.catalog.SilentRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which calls block by the catalogue, whatever their arguments. */
public final class BlockingCalls {
  private final Hierarchy hierarchy;
  private final AsyncTypes asyncTypes;
  private final InterfaceOperations operations;
  private final Guards guards;
  private final Predicate<ClassSymbol> isSource;
  private final CatalogIndex catalog;
  private final Predicate<BlockingRule> wanted;
  private final SignatureIndex<Statement> named;
  private final Map<Site, Optional<Statement>> known = new HashMap<>();
  private final Map<TypeSymbol, Boolean> covered = new HashMap<>();
  private final Map<String, Boolean> covering = new HashMap<>();

  /** A row of either sort, so that the most specific one wins. */
  private record Statement(Signature target, @Nullable BlockingRule blocking) {}

  /**
   * Asks the catalogue when calls come.
   *
   * @param guards what the frameworks say of methods that read what has come
   * @param isSource which classes have their methods' bodies in this compilation
   * @param wanted which blocking rows are reported; what the others name is silent
   */
  public BlockingCalls(
      CatalogIndex catalog,
      Hierarchy hierarchy,
      AsyncTypes asyncTypes,
      Guards guards,
      Predicate<ClassSymbol> isSource,
      Predicate<BlockingRule> wanted) {
    this.hierarchy = hierarchy;
    this.asyncTypes = asyncTypes;
    this.operations = new InterfaceOperations(hierarchy);
    this.guards = guards;
    this.isSource = isSource;
    this.catalog = catalog;
    this.wanted = wanted;
    this.named =
        new SignatureIndex<>(
            hierarchy,
            new RulesByType<>(hierarchy, this::named, Statement::target),
            Statement::target);
  }

  private List<Statement> named(Collection<String> owners) {
    List<Statement> result = new ArrayList<>();
    for (SilentRule rule : catalog.silent(owners)) {
      if (!rule.target().isEveryMethod()) {
        result.add(new Statement(rule.target(), null));
      }
    }
    for (BlockingRule rule : catalog.blocking(owners)) {
      if (!rule.isTypeWide()) {
        result.add(new Statement(rule.target(), rule));
      }
    }
    return result;
  }

  /** The row that says that a call blocks; null if none does or a more specific one denies it. */
  public @Nullable BlockingRule find(MethodSymbol callee, TypeSymbol receiver) {
    Statement statement = statement(callee, receiver);
    return statement == null || isSilent(statement) ? null : statement.blocking();
  }

  /**
   * Whether a row, or the user by turning one off, says that a call is not to be reported: then
   * what its body does is not either.
   */
  public boolean isSilent(MethodSymbol callee, TypeSymbol receiver) {
    return silence(callee, receiver) != null;
  }

  /** What the row names that says that a call is not to be reported; null if none does. */
  public @Nullable Signature silence(MethodSymbol callee, TypeSymbol receiver) {
    Statement statement = statement(callee, receiver);
    return statement != null && isSilent(statement) ? statement.target() : null;
  }

  private boolean isSilent(Statement statement) {
    return statement.blocking() == null || !wanted.test(statement.blocking());
  }

  private @Nullable Statement statement(MethodSymbol callee, TypeSymbol receiver) {
    Site site = new Site(callee, receiver);
    Optional<Statement> statement = known.get(site);
    if (statement == null) {
      statement = Optional.ofNullable(look(callee, receiver)).map(found -> denied(found, callee));
      known.put(site, statement);
    }
    return statement.orElse(null);
  }

  /** A framework that reads an answer before it hands it over knows better than the row. */
  private Statement denied(Statement found, MethodSymbol callee) {
    return found.blocking() != null && guards.meaning(callee) == Meaning.READS_DONE
        ? new Statement(found.target(), null)
        : found;
  }

  /** What the catalogue says of a call: a name is more specific than every method of its owner. */
  private @Nullable Statement look(MethodSymbol callee, TypeSymbol receiver) {
    Statement found = named(callee, receiver);
    if (!mayBeCovered(callee, receiver)) {
      return found;
    }
    if (found == null && !asyncTypes.isAsync(callee.getReturnType())) {
      found = blockingType(callee, receiver);
    }
    return moreSpecificSilence(found, callee, receiver);
  }

  private @Nullable Statement named(MethodSymbol callee, TypeSymbol receiver) {
    for (Statement statement : named.find(callee, receiver)) {
      if (statement.blocking() == null
          || !statement.target().isEveryOverload()
          || callee.isConstructor()
          || operations.contains(statement.target(), callee, receiver)) {
        return statement;
      }
    }
    return null;
  }

  /**
   * Whether a row that covers every method of a type may speak of a call. Few types have one: what
   * a method overrides, and how annotations and supertypes go together, is not asked of the others.
   */
  private boolean mayBeCovered(MethodSymbol callee, TypeSymbol receiver) {
    if (isCovered(receiver) || isCovered((TypeSymbol) callee.owner)) {
      return true;
    }
    for (MethodSymbol namesake : hierarchy.namesakes(callee)) {
      if (hasCoveringAnnotation(namesake)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCovered(TypeSymbol type) {
    Boolean answer = covered.get(type);
    if (answer == null) {
      answer =
          hierarchy.supertypes(type).stream().anyMatch(this::isCovering)
              || hasCoveringAnnotation(type);
      covered.put(type, answer);
    }
    return answer;
  }

  private boolean hasCoveringAnnotation(Symbol symbol) {
    for (String annotation : hierarchy.annotations(symbol)) {
      if (isCovering("@" + annotation)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some row covers every method of an owner. */
  private boolean isCovering(String owner) {
    return covering.computeIfAbsent(owner, this::findCovering);
  }

  private boolean findCovering(String owner) {
    Set<String> owners = Set.of(owner);
    return catalog.blocking(owners).stream().anyMatch(BlockingRule::isTypeWide)
        || catalog.silent(owners).stream().anyMatch(rule -> rule.target().isEveryMethod());
  }

  private @Nullable Statement blockingType(MethodSymbol callee, TypeSymbol receiver) {
    for (BlockingRule rule : catalog.blocking(owners(callee, receiver))) {
      if (rule.isTypeWide() && coversType(rule, callee, receiver)) {
        return new Statement(rule.target(), rule);
      }
    }
    return null;
  }

  private @Nullable Statement moreSpecificSilence(
      @Nullable Statement other, MethodSymbol callee, TypeSymbol receiver) {
    Statement found = other;
    Set<String> owners = owners(callee, receiver);
    owners.addAll(hierarchy.supertypes((TypeSymbol) callee.owner));
    for (SilentRule rule : catalog.silent(owners)) {
      if (rule.target().isEveryMethod()) {
        Statement silent = new Statement(rule.target(), null);
        found = found == null || depth(silent) > depth(found) ? silent : found;
      }
    }
    return found;
  }

  /** How specific a row's owner is; an annotation is put on purpose and beats every type. */
  private int depth(Statement statement) {
    if (statement.target().isAnnotation()) {
      return statement.blocking() == null ? Integer.MAX_VALUE : 0;
    }
    ClassSymbol owner = hierarchy.find(statement.target().owner());
    return owner == null ? 0 : hierarchy.supertypes(owner).size();
  }

  /** The names under which the catalogue can have rows that cover every method of a type. */
  private Set<String> owners(MethodSymbol callee, TypeSymbol receiver) {
    Set<String> result = new HashSet<>(hierarchy.supertypes(receiver));
    addAnnotations(receiver, result);
    addAnnotations(callee.owner, result);
    hierarchy.withOverridden(callee).forEach(method -> addAnnotations(method, result));
    return result;
  }

  private void addAnnotations(Symbol symbol, Set<String> result) {
    hierarchy.annotations(symbol).forEach(annotation -> result.add("@" + annotation));
  }

  private boolean coversType(BlockingRule rule, MethodSymbol callee, TypeSymbol receiver) {
    return !isException(Set.copyOf(rule.exceptions()), callee, receiver)
        && returns(Set.copyOf(rule.results()), callee)
        && (isAnnotated(rule.target(), callee)
            || (isOwner(rule.target(), callee, receiver)
                && isRemoteMethod(rule.target(), callee, receiver)));
  }

  private boolean isException(Set<String> exceptions, MethodSymbol callee, TypeSymbol receiver) {
    return hierarchy.isSubtypeOfAny(receiver, exceptions)
        || hierarchy.isSubtypeOfAny(callee.getReturnType().tsym, exceptions)
        || !Collections.disjoint(hierarchy.annotations(callee), exceptions);
  }

  private boolean returns(Set<String> results, MethodSymbol callee) {
    return results.isEmpty() || hierarchy.isSubtypeOfAny(callee.getReturnType().tsym, results);
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
   * inherited from what the rule's own class extends, is not the own business of a class that
   * implements the rule's interface, and is not a default method whose body can be read instead.
   */
  private boolean isRemoteMethod(Signature target, MethodSymbol callee, TypeSymbol receiver) {
    return !callee.isStatic()
        && !callee.isConstructor()
        && !isInherited(target, callee)
        && operations.contains(target, callee, receiver)
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
