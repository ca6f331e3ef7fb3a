package dev.blockaway.checker.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blockaway.checker.install.Jdk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order javac goes about its work makes no difference to what is found. */
class CompilePolicyIT {
  private static final Pattern FINDING =
      Pattern.compile("(\\w+\\.java:\\d+): (error|warning): \\[BlockingCallOnEventLoop\\]");
  private static final List<String> FINDINGS =
      List.of("First.java:5", "Last.java:11", "Last.java:8", "Sleeper.java:9");

  @TempDir Path folder;
  JavacProcess javac;

  @BeforeEach
  void writeSources() throws IOException {
    javac =
        new JavacProcess(folder)
            .source(
                "a/First.java",
                """
                package a;
                import java.nio.channels.CompletionHandler;
                abstract class First implements CompletionHandler<Integer, String> {
                  @Override public void completed(Integer read, String text) {
                    Helper.help();
                  }
                }
                """)
            .sleeper("Sleeper", 1)
            .source(
                "a/Helper.java",
                """
                package a;
                class Helper {
                  static void help() {
                    Runnable wait = () -> Last.sleep();
                    wait.run();
                  }
                }
                """)
            .source(
                "a/Last.java",
                """
                package a;
                import java.nio.channels.CompletionHandler;
                class Last {
                  static void sleep() { try { Thread.sleep(1); } catch (InterruptedException e) { throw new Error(e); } }
                }
                abstract class Handler implements CompletionHandler<Integer, String> {
                  @Override public void completed(Integer read, String text) {
                    Helper.help();
                  }
                  @Override public void failed(Throwable cause, String text) {
                    Last.sleep();
                  }
                }
                """);
  }

  @Test
  void flagsTheSameUnderJavacsOwnPolicy() throws Exception {
    assertThat(findings(javac.run())).isEqualTo(FINDINGS);
  }

  @Test
  void flagsTheSameUnderJavacsOwnPolicyAsWarnings() throws Exception {
    JavacRun run = javac.options("-Xplugin:BlockAway -Xep:BlockingCallOnEventLoop:WARN").run();

    assertThat(findings(run)).isEqualTo(FINDINGS);
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void flagsTheSameFileByFile() throws Exception {
    JavacRun run =
        javac
            .options("-XDcompilePolicy=byfile")
            .options("-Xplugin:BlockAway -Xep:BlockingCallOnEventLoop:WARN")
            .run();

    assertThat(findings(run)).isEqualTo(FINDINGS);
  }

  @Test
  void flagsTheSameFileByFileInAnExplicitErrorProne() throws Exception {
    JavacRun run = javac.options(explicit("byfile")).run();

    assertThat(findings(run)).isEqualTo(FINDINGS);
  }

  @Test
  void flagsTheSameUnderTheSimplePolicy() throws Exception {
    JavacRun run = javac.options(explicit("simple")).run();

    assertThat(findings(run)).isEqualTo(FINDINGS);
  }

  @Test
  void flagsTheSameOnJdk25() throws Exception {
    Optional<Path> jdk25 = Jdk.jdk25();
    assumeTrue(jdk25.isPresent(), "no JDK 25: name one with BLOCKAWAY_JDK25");

    JavacRun run =
        javac
            .jdk(jdk25.get())
            .options("-Xplugin:BlockAway -Xep:BlockingCallOnEventLoop:WARN")
            .run();

    assertThat(findings(run)).isEqualTo(FINDINGS);
  }

  @Test
  void leavesCompileErrorsAsTheyAre() throws Exception {
    JavacRun run =
        javac.source("a/Wrong.java", "package a; class Wrong { int i = unknown; }").run();

    assertThat(run.output()).contains("cannot find symbol").doesNotContain("Exception");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  private static String[] explicit(String policy) {
    return new String[] {
      "-XDcompilePolicy=" + policy,
      "--should-stop=ifError=FLOW",
      "-Xplugin:ErrorProne -Xep:BlockingCallOnEventLoop:WARN"
    };
  }

  private static List<String> findings(JavacRun run) {
    return FINDING.matcher(run.output()).results().map(result -> result.group(1)).sorted().toList();
  }
}
