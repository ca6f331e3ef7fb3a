package dev.blockaway.agent.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.catalog.Kind;
import dev.blockaway.findings.Check;
import dev.blockaway.findings.Finding;
import dev.blockaway.findings.Location;
import dev.blockaway.findings.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceRootsTest {
  @TempDir Path project;

  @Test
  void reportsFileBelowTheRootThatHasIt() throws Exception {
    Path test = project.resolve("src/test/java/shop/Login.java");
    Files.createDirectories(test.getParent());
    Files.createFile(test);

    Finding resolved = new SourceRoots(project).resolve(finding("shop/Login.java", "lib/Dao.java"));

    assertThat(resolved.location()).hasToString("src/test/java/shop/Login.java:3");
    assertThat(resolved.path())
        .extracting(step -> step.location().toString())
        .containsExactly("src/test/java/shop/Login.java:3", "lib/Dao.java:3");
  }

  private static Finding finding(String file, String deeper) {
    Location location = new Location(file, 3, 0);
    return new Finding(
        Check.BLOCKING_CALL_ON_EVENT_LOOP,
        Kind.SLEEP,
        "Dao.load",
        "Login.info",
        "thread loop-1",
        List.of(
            new Step("Dao.load", location), new Step("Thread.sleep", new Location(deeper, 3, 0))),
        "use a timer",
        location);
  }
}
