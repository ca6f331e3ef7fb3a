package dev.blockaway.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.checker.LibraryUser.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class paths of header jars, as Bazel makes them: class files without code. */
class HeaderJarTest {
  private static final String LIBRARY =
      """
      package lib;

      public class Lib {
        public static void go() throws InterruptedException {
          Thread.sleep(1);
        }
      }
      """;

  @TempDir Path folder;
  private LibraryUser user;
  private Path full;

  @BeforeEach
  void compileLibrary() throws IOException {
    user = new LibraryUser(folder);
    full =
        user.compileLibrary("lib", LIBRARY, "package lib; public interface Plain { void go(); }");
    Path headers = LibraryUser.withoutCode(full, folder.resolve("headers"));
    user.pack("lib-hjar", headers, new Manifest());
  }

  @Test
  void ignoresHeadersThatNoPathComesTo() throws IOException {
    Outcome outcome = user.handler("((lib.Plain) attachment).go(); toString();");

    outcome.isQuiet();
    assertThat(outcome.notes()).isEmpty();
  }

  @Test
  void reportsHeaderJarsOnceByName() throws IOException {
    Outcome outcome = user.handler("lib.Lib.go(); lib.Lib.go();");

    outcome.isQuiet();
    assertThat(outcome.notes())
        .singleElement()
        .asString()
        .contains("cannot look into lib-hjar.jar", "FullJars")
        .doesNotContain(folder.toString());
    assertThat(user.report()).contains("toolExecutionNotifications", "lib-hjar.jar");
  }

  @Test
  void flagsThroughTheFullJar() throws IOException {
    Outcome outcome = user.with(fullJars(packed(full))).handler("lib.Lib.go();");

    outcome.flags("-> Thread.sleep (Lib.java:5)");
    assertThat(outcome.notes()).isEmpty();
  }

  @Test
  void flagsThroughTheFullDirectory() throws IOException {
    user.with(fullJars(full)).handler("lib.Lib.go();").flags("-> Thread.sleep (Lib.java:5)");
  }

  @Test
  void reportsHeaderJarsThatTheFullJarsDoNotHave() throws IOException {
    Path other = user.compileLibrary("other", "package other; public class Other {}");

    Outcome outcome = user.with(fullJars(other)).handler("lib.Lib.go();");

    outcome.isQuiet();
    assertThat(outcome.notes()).hasSize(1);
  }

  @Test
  void rejectsAFullJarThatIsNotThere() throws IOException {
    Outcome outcome = user.with(fullJars(folder.resolve("none.jar"))).handler("lib.Lib.go();");

    assertThat(outcome.notes())
        .singleElement()
        .asString()
        .contains("BlockAway checks nothing", "FullJars", "none.jar");
  }

  private Path packed(Path classes) throws IOException {
    Path jar = new LibraryUser(folder).pack("full", classes, new Manifest());
    assertThat(Files.size(jar)).isPositive();
    return jar;
  }

  private static String fullJars(Path path) {
    return "-XepOpt:BlockAway:FullJars=" + path;
  }
}
