package dev.blockaway.catalog;

import dev.blockaway.catalog.OwnerRows.Placed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A catalogue that has been read, asked by type. */
final class ReadCatalog implements CatalogSource {
  private final Catalog catalog;
  private final int end;
  private final Map<String, OwnerRows> byOwner = new HashMap<>();

  ReadCatalog(Catalog catalog, int firstPlace) {
    this.catalog = catalog;
    int place = firstPlace;
    for (BlockingRule rule : catalog.blocking()) {
      of(rule.target()).blocking().add(new Placed<>(place, rule));
      place++;
    }
    for (SilentRule rule : catalog.silent()) {
      of(rule.target()).silent().add(new Placed<>(place, rule));
      place++;
    }
    this.end = place;
  }

  private OwnerRows of(Signature target) {
    return byOwner.computeIfAbsent(target.owner(), owner -> OwnerRows.empty());
  }

  @Override
  public OwnerRows rows(String owner) {
    return byOwner.getOrDefault(owner, OwnerRows.NONE);
  }

  @Override
  public List<String> owners() {
    return List.copyOf(byOwner.keySet());
  }

  @Override
  public List<Framework> frameworks(Predicate<String> isThere) {
    return catalog.frameworks().stream()
        .filter(f -> f.requires().isEmpty() || f.requires().stream().anyMatch(isThere))
        .toList();
  }

  @Override
  public Set<String> groups() {
    return catalog.blocking().stream()
        .map(rule -> rule.group().library() + "/" + rule.group().name())
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> frameworkIds() {
    return catalog.frameworks().stream().map(Framework::id).collect(Collectors.toSet());
  }

  @Override
  public int end() {
    return end;
  }
}
