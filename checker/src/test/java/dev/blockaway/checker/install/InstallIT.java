package dev.blockaway.checker.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way of docs/install.md to install the checker, in a project of its own. */
class InstallIT {
  private static InstalledArtifacts artifacts;

  @TempDir Path folder;
  private UserProject project;

  @BeforeAll
  static void install() throws IOException {
    artifacts = InstalledArtifacts.install();
  }

  @BeforeEach
  void createProject() {
    project = new UserProject(folder, artifacts);
  }

  @Test
  void flagsWithTheLeastXml() throws Exception {
    project.plugin(InstallPage.snippet("maven-least")).jvmConfig(jvmConfig());

    assertFailsUntilFixed();
  }

  @Test
  void flagsWithTheLeastXmlOnJdk25() throws Exception {
    project.plugin(InstallPage.snippet("maven-least")).jvmConfig(jvmConfig()).jdk(jdk25());

    assertFailsUntilFixed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.50.0", "2.52.0"})
  void flagsWithANewerErrorProneOnJdk25(String version) throws Exception {
    String snippet = InstallPage.snippet("maven-newer-error-prone").replace("2.50.0", version);
    project.plugin(snippet).jvmConfig(jvmConfig()).jdk(jdk25());

    assertFailsUntilFixed();
  }

  @Test
  void flagsBesideErrorProne() throws Exception {
    project.plugin(InstallPage.snippet("maven-explicit")).jvmConfig(jvmConfig());

    assertFailsUntilFixed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.50.0", "2.52.0"})
  void flagsBesideANewerErrorProneOnJdk25(String version) throws Exception {
    String snippet = InstallPage.snippet("maven-explicit").replace("2.42.0", version);
    project.plugin(snippet).jvmConfig(jvmConfig()).jdk(jdk25());

    assertFailsUntilFixed();
  }

  @Test
  void flagsWithoutJvmConfig() throws Exception {
    project.plugin(InstallPage.snippet("maven-without-jvm-config"));

    assertFailsUntilFixed();
  }

  @Test
  void flagsWithoutJvmConfigOnJdk25() throws Exception {
    project.plugin(InstallPage.snippet("maven-without-jvm-config")).jdk(jdk25());

    assertFailsUntilFixed();
  }

  @Test
  void flagsAsWarningWhenAskedTo() throws Exception {
    String arguments =
        "<configuration><compilerArgs>"
            + InstallPage.snippet("maven-arguments").strip()
            + "</compilerArgs>";
    project
        .plugin(InstallPage.snippet("maven-least").replace("<configuration>", arguments))
        .jvmConfig(jvmConfig());

    BuildRun run = project.compile();

    assertThat(run.outputOf("broken")).contains("[WARNING]", "[BlockingCallOnEventLoop]");
    assertThat(run.exitCode()).as(run.output()).isZero();
  }

  @Test
  void reportsWhereHiddenWarningsAre() throws Exception {
    String arguments =
        "<configuration><showWarnings>false</showWarnings><compilerArgs>"
            + InstallPage.snippet("maven-arguments").strip()
            + "</compilerArgs>";
    project
        .plugin(InstallPage.snippet("maven-least").replace("<configuration>", arguments))
        .jvmConfig(jvmConfig());

    BuildRun run = project.compile();

    assertThat(run.outputOf("broken"))
        .contains("BlockAway has found 1 blocking call at warning level", "blockaway/classes.sarif")
        .doesNotContain("[BlockingCallOnEventLoop]");
    assertThat(run.exitCode()).as(run.output()).isZero();
  }

  @Test
  void reportsAMissingJvmConfig() throws Exception {
    project.plugin(InstallPage.snippet("maven-least"));

    BuildRun run = project.compile();

    assertThat(run.output())
        .contains("[ERROR]", "BlockAway checks nothing: the JVM that runs javac hides")
        .contains(jvmConfig().lines().toList())
        .doesNotContain("IllegalAccessError");
    assertThat(run.exitCode()).isNotZero();
  }

  @Test
  void reportsAMissingJvmConfigBesideExplicitErrorProne() throws Exception {
    project.plugin(InstallPage.snippet("maven-explicit"));

    BuildRun run = project.compile();

    assertThat(run.output())
        .contains("BlockAway checks nothing: the JVM that runs javac hides")
        .contains(jvmConfig().lines().toList());
    assertThat(run.exitCode()).isNotZero();
  }

  @Test
  void reportsThatAllChecksAreOff() throws Exception {
    String snippet =
        InstallPage.snippet("maven-explicit")
            .replace("-Xep:BlockingCallOnEventLoop:ERROR", "-XepDisableAllChecks");
    project.plugin(snippet).jvmConfig(jvmConfig());

    BuildRun run = project.compile();

    assertThat(run.output()).contains("[WARNING]", "BlockAway checks nothing: -XepDisableAll");
    assertThat(run.exitCode()).as(run.output()).isZero();
  }

  private void assertFailsUntilFixed() throws Exception {
    BuildRun run = project.compile();

    assertThat(run.outputOf("broken"))
        .as(run.output())
        .containsPattern(
            "\\[ERROR\\] .*GreetingController\\.java:\\[\\d+,\\d+\\] \\[BlockingCallOnEventLoop\\]")
        .contains("Thread.sleep", "GreetingController.slowly");
    assertThat(run.outputOf("fixed")).doesNotContain("BlockAway", "BlockingCall");
    assertThat(run.result("broken")).isEqualTo("FAILURE");
    assertThat(run.result("fixed")).isEqualTo("SUCCESS");
  }

  private static String jvmConfig() throws IOException {
    return InstallPage.snippet("jvm-config");
  }

  private static Path jdk25() throws IOException {
    Optional<Path> home = Jdk.jdk25();
    assumeTrue(
        home.isPresent(), "no JDK 25: name one with BLOCKAWAY_JDK25 to run this test as well");
    return home.get();
  }
}
