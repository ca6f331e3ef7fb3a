package dev.blockaway.checker.engine;

import dev.blockaway.catalog.BlockingGroup;
import dev.blockaway.catalog.CatalogIndex;
import dev.blockaway.catalog.Framework;
import dev.blockaway.checker.engine.path.PathOptions;
import dev.blockaway.findings.Check;
import java.util.Set;

/**
 * What a user may set.
 *
 * @param catalog the catalogue with the user's and the libraries' additions
 * @param frameworks ids of optional frameworks that are wanted
 * @param groups {@code library/group} of blocking calls that are wanted though off by default
 * @param disabledGroups {@code library/group} of blocking calls that are not wanted
 * @param paths how far call paths are followed
 * @param disabledChecks checks that are off: what they would say, another one may have to say
 */
public record Options(
    CatalogIndex catalog,
    Set<String> frameworks,
    Set<String> groups,
    Set<String> disabledGroups,
    PathOptions paths,
    Set<Check> disabledChecks) {

  /** Copies the sets. */
  public Options {
    frameworks = Set.copyOf(frameworks);
    groups = Set.copyOf(groups);
    disabledGroups = Set.copyOf(disabledGroups);
    disabledChecks = Set.copyOf(disabledChecks);
  }

  boolean wants(Framework framework) {
    return !framework.optional() || frameworks.contains(framework.id());
  }

  boolean wants(BlockingGroup group) {
    String name = group.library() + "/" + group.name();
    return !disabledGroups.contains(name) && (group.onByDefault() || groups.contains(name));
  }
}
