package dev.blockaway.proof;

import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Catalog;
import dev.blockaway.catalog.Kind;
import dev.blockaway.catalog.Signature;
import dev.blockaway.catalog.SilentRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Whether the catalogue says of a method that waits for some time what it says of its overload
 * without a timeout, if that does not return a future. Methods that only try are the other way
 * round: without a timeout they do not wait, unless somebody far away is asked.
 */
final class TimeoutRows {
  private static final String UNIT = "java.util.concurrent.TimeUnit";
  private static final String DURATION = "java.time.Duration";
  private static final Set<String> FUTURES =
      Set.of("java.util.concurrent.Future", "java.util.concurrent.CompletionStage");
  private static final Pattern TRIES = Pattern.compile("(try|offer|poll)(\\p{Upper}.*)?");
  private static final Set<Kind> NEAR =
      EnumSet.of(Kind.WAIT, Kind.LOCK, Kind.QUEUE, Kind.FUTURE, Kind.FILE);

  private final Symbols symbols;
  private final Map<Signature, Kind> blocking;
  private final Set<Signature> silent;

  private TimeoutRows(Catalog catalog, String classPath) {
    this.symbols = new Symbols(classPath);
    this.blocking =
        catalog.blocking().stream()
            .collect(Collectors.toMap(BlockingRule::target, rule -> rule.group().kind()));
    this.silent = catalog.silent().stream().map(SilentRule::target).collect(Collectors.toSet());
  }

  /** The overloads of which the catalogue says too much or too little, each once. */
  static Collection<String> problems(Catalog catalog) {
    Set<String> problems = new LinkedHashSet<>();
    for (String classPath : Libraries.classPaths()) {
      TimeoutRows rows = new TimeoutRows(catalog, classPath);
      catalog.blocking().stream()
          .filter(rule -> !rule.isTypeWide())
          .map(BlockingRule::target)
          .forEach(row -> problems.addAll(rows.problems(row)));
    }
    return problems;
  }

  private List<String> problems(Signature row) {
    TypeElement owner = symbols.type(row.owner());
    List<String> problems = new ArrayList<>();
    if (owner != null) {
      List<ExecutableElement> overloads =
          symbols.members(new Signature(row.owner(), row.name(), null));
      for (ExecutableElement timed : overloads) {
        overloads.stream()
            .filter(other -> isUntimed(other, timed))
            .forEach(other -> compare(owner, timed, other, problems));
      }
    }
    return problems;
  }

  private boolean isUntimed(ExecutableElement member, ExecutableElement timed) {
    return member != timed
        && symbols.parameters(member).equals(withoutTimeout(symbols.parameters(timed)))
        && !isFuture(symbols.elementOf(member.getReturnType()));
  }

  private boolean isFuture(@Nullable TypeElement result) {
    return result != null
        && symbols.closure(result).stream()
            .anyMatch(type -> FUTURES.contains(type.getQualifiedName().toString()));
  }

  private void compare(
      TypeElement owner,
      ExecutableElement timed,
      ExecutableElement untimed,
      List<String> problems) {
    Kind kind = kind(owner, untimed);
    Kind kindOfTimed = kind(owner, timed);
    boolean onlyTries = TRIES.matcher(untimed.getSimpleName()).matches();
    if (onlyTries && NEAR.contains(kind == null ? kindOfTimed : kind)) {
      if (kind != null) {
        problems.add(text(owner, untimed) + " does not wait without a timeout");
      }
    } else if (kind == null && kindOfTimed != null && !isSilent(owner, untimed)) {
      problems.add(text(owner, untimed) + " has no row, with a timeout it has");
    }
    if (kind != null && kindOfTimed == null && !isSilent(owner, timed)) {
      problems.add(text(owner, timed) + " has no row, without a timeout it has");
    }
  }

  /** What a member waits for; null if no row says that it does. */
  private @Nullable Kind kind(TypeElement owner, ExecutableElement member) {
    return isSilent(owner, member)
        ? null
        : targets(owner, member).map(blocking::get).filter(k -> k != null).findFirst().orElse(null);
  }

  private boolean isSilent(TypeElement owner, ExecutableElement member) {
    return targets(owner, member).anyMatch(silent::contains);
  }

  /** What rows that speak of a member can name. */
  private Stream<Signature> targets(TypeElement owner, ExecutableElement member) {
    String name = member.getSimpleName().toString();
    return symbols.closure(owner).stream()
        .map(type -> type.getQualifiedName().toString())
        .flatMap(
            type ->
                Stream.concat(
                    symbols.signaturesOf(member).stream()
                        .map(types -> new Signature(type, name, types)),
                    Stream.of(new Signature(type, name, null))));
  }

  private String text(TypeElement owner, ExecutableElement member) {
    return new Signature(
            owner.getQualifiedName().toString(),
            member.getSimpleName().toString(),
            symbols.parameters(member))
        .toString();
  }

  /** The parameters without a duration, or an amount and its unit; all of them if there is none. */
  private static List<String> withoutTimeout(List<String> parameters) {
    List<String> rest = new ArrayList<>(parameters);
    int unit = rest.indexOf(UNIT);
    if (unit > 0) {
      rest.subList(unit - 1, unit + 1).clear();
    } else {
      rest.remove(DURATION);
    }
    return rest;
  }
}
