package dev.blockaway.checker.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of JVM options stands in several places, and is the same in all. */
class InstallPageTest {

  @Test
  void jvmConfigIsOurOwn() throws IOException {
    assertThat(InstallPage.snippet("jvm-config"))
        .isEqualTo(Files.readString(Path.of("..", ".mvn", "jvm.config")));
  }

  @Test
  void gradleHasTheSameOptions() throws IOException {
    List<String> quoted =
        InstallPage.snippet("jvm-config").lines().map(line -> '"' + line + '"').toList();

    assertThat(InstallPage.text()).contains(quoted);
  }
}
