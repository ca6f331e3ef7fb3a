package dev.blockaway.agent.report;

import dev.blockaway.findings.Finding;
import dev.blockaway.findings.Location;
import dev.blockaway.findings.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds source files by package and name in the directories that Maven and Gradle use. */
final class SourceRoots {
  private static final List<String> ROOTS =
      List.of("src/main/java", "src/test/java", "src/main/kotlin", "src/test/kotlin");
  private final Path project;

  SourceRoots(Path project) {
    this.project = project;
  }

  /** The finding with the paths of those files that exist. */
  Finding resolve(Finding finding) {
    return new Finding(
        finding.check(),
        finding.kind(),
        finding.call(),
        finding.context(),
        finding.presence(),
        finding.why(),
        resolve(finding.path()),
        resolve(finding.held()),
        finding.instead(),
        resolve(finding.location()),
        finding.trap());
  }

  private List<Step> resolve(List<Step> steps) {
    return steps.stream().map(step -> new Step(step.method(), resolve(step.location()))).toList();
  }

  private Location resolve(Location location) {
    for (String root : ROOTS) {
      if (Files.exists(project.resolve(root).resolve(location.file()))) {
        return new Location(root + "/" + location.file(), location.line(), location.column());
      }
    }
    return location;
  }
}
