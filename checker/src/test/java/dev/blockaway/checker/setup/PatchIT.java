package dev.blockaway.checker.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A javac of its own process writes the fixes into the source, as docs/fixes.md says. */
class PatchIT {
  private static final String SOURCE =
      """
      package a;
      import java.util.concurrent.locks.LockSupport;
      import org.springframework.web.bind.annotation.GetMapping;
      import reactor.core.publisher.Mono;
      class Page {
        @GetMapping
        Mono<Void> page() {
          return Mono.<Void>fromRunnable(() -> LockSupport.park());
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void fixesFileInPlace() throws Exception {
    JavacRun patched =
        javac(
            "-Xplugin:ErrorProne -XepPatchChecks:BlockingCallOnEventLoop -XepPatchLocation:IN_PLACE");

    String source = Files.readString(folder.resolve("src/a/Page.java"));
    assertThat(patched.output()).contains("Refactoring changes were successfully applied");
    assertThat(source)
        .contains("import reactor.core.scheduler.Schedulers;")
        .contains("LockSupport.park()).subscribeOn(Schedulers.boundedElastic());");

    JavacRun again =
        again(
            source, "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:BlockingCallOnEventLoop:ERROR");
    assertThat(again.output()).doesNotContain("BlockingCallOnEventLoop");
    assertThat(again.exitCode()).isZero();
  }

  @Test
  void reportsTheFixWithTheFinding() throws Exception {
    JavacRun run =
        javac("-Xplugin:ErrorProne -XepDisableAllChecks -Xep:BlockingCallOnEventLoop:ERROR");

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.output())
        .contains("Did you mean")
        .contains("LockSupport.park()).subscribeOn(Schedulers.boundedElastic());");
  }

  private JavacRun javac(String plugin) throws IOException, InterruptedException {
    return again(SOURCE, plugin);
  }

  private JavacRun again(String source, String plugin) throws IOException, InterruptedException {
    return new JavacProcess(folder)
        .source("a/Page.java", source)
        .options("-classpath", System.getProperty("java.class.path"))
        .options("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW", plugin)
        .run();
  }
}
