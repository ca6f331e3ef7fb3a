package dev.blockaway.checker.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project of three modules, each built by a compilation of its own: the handler in the last one
 * blocks through both others, of which only the class files are seen.
 */
class ModulePathsIT {
  private static final Pattern FINDING =
      Pattern.compile("(\\w+\\.java):\\[\\d+,\\d+] (\\[\\w+] .*?)(?=\\(see )", Pattern.DOTALL);

  private static InstalledArtifacts artifacts;

  @TempDir Path folder;
  private UserProject project;

  @BeforeAll
  static void install() throws IOException {
    artifacts = InstalledArtifacts.install();
  }

  @BeforeEach
  void createProject() throws IOException {
    project =
        new UserProject(folder, "three-modules", artifacts)
            .plugin(InstallPage.snippet("maven-least"))
            .jvmConfig(InstallPage.snippet("jvm-config"));
  }

  @Test
  void flagsHandlerThroughTwoModules() throws Exception {
    List<String> findings = findings(project.compile());

    assertThat(findings).hasSize(2);
    assertThat(findings.get(0))
        .contains("[BlockingCallOnEventLoop]", "(jdbc)", "ItemController.name")
        .contains("-> ItemService.name (ItemController.java:30)")
        .contains("-> ItemDao.name (StoredItems.java:14)")
        .contains("-> Connection.prepareStatement (ItemDao.java:20)");
    assertThat(findings.get(1))
        .contains("[FileAccessOnEventLoop]", "(file)", "ItemController.picture")
        .contains("-> ItemDao.picture (StoredItems.java:19)")
        .contains("-> Files.readString (ItemDao.java:31)");
  }

  @Test
  void flagsTheSameWhenOnlyTheLastModuleIsBuiltAgainAndTheOthersHaveNoSources() throws Exception {
    List<String> before = findings(project.compile());
    for (String module : List.of("dao", "service")) {
      delete(folder.resolve(module).resolve("src"));
    }

    BuildRun again = project.compile();

    assertThat(again.outputOf("dao") + again.outputOf("service")).doesNotContain("Compiling");
    assertThat(before).hasSize(2);
    assertThat(findings(again)).isEqualTo(before);
  }

  @Test
  void flagsTheSameWithParallelBuilds() throws Exception {
    List<String> one = findings(project.compile());
    for (String module : List.of("dao", "service", "web")) {
      delete(folder.resolve(module).resolve("target"));
    }

    List<String> four = findings(project.compile("-T", "4"));

    assertThat(one).hasSize(2);
    assertThat(four).isEqualTo(one);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static List<String> findings(BuildRun run) {
    return FINDING
        .matcher(run.output())
        .results()
        .map(found -> found.group(1) + " " + text(found.group(2)))
        .distinct()
        .sorted()
        .toList();
  }

  /** On one line, without the marks that Maven puts before each line of its summary. */
  private static String text(String finding) {
    return finding.replaceAll("\\s+(\\[ERROR]\\s+)?", " ").strip();
  }
}
