package dev.blockaway.proof;

import dev.blockaway.catalog.Framework;
import dev.blockaway.catalog.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether the oldest artifacts that a framework file names have what its rules name, and whether a
 * rule with a version of its own needs it.
 */
final class OldestVersions {
  private static final String OLDEST = "";

  private final Framework framework;
  private final List<Row> rows;
  private final Map<String, Symbols> worlds = new HashMap<>();

  OldestVersions(Framework framework) {
    this.framework = framework;
    this.rows = Row.rules(framework);
  }

  /** What is wrong with the versions, each with its file and line. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (Row row : rows) {
      String version = framework.later().getOrDefault(row.origin(), OLDEST);
      if (!isIn(version, row)) {
        problems.add(row + " is not in " + artifacts(version));
      }
    }
    framework.later().keySet().stream()
        .filter(this::isInOldest)
        .map(origin -> origin + ": needs no 'since', it is in " + framework.since())
        .forEach(problems::add);
    return problems;
  }

  private boolean isInOldest(Origin rule) {
    return rows.stream()
        .filter(row -> row.origin().equals(rule))
        .allMatch(row -> isIn(OLDEST, row));
  }

  private boolean isIn(String version, Row row) {
    Symbols world =
        worlds.computeIfAbsent(version, v -> new Symbols(Libraries.jarsOf(artifacts(v))));
    return RowResolution.has(world, row.signature());
  }

  /** The oldest artifacts, but those that are pinned at the version in place of older ones. */
  private List<String> artifacts(String version) {
    Map<String, String> result = new LinkedHashMap<>();
    framework.since().forEach(artifact -> result.put(name(artifact), artifact));
    Stream.concat(framework.since().stream(), framework.verified().stream())
        .map(artifact -> name(artifact) + ":" + version)
        .filter(OldestVersions::isPinned)
        .forEach(artifact -> result.put(name(artifact), artifact));
    return List.copyOf(result.values());
  }

  private static boolean isPinned(String artifact) {
    return Libraries.pins().stream().anyMatch(pin -> pin.coordinates().equals(artifact));
  }

  private static String name(String artifact) {
    return artifact.substring(0, artifact.lastIndexOf(':'));
  }
}
