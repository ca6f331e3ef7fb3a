package dev.blockaway.checker.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings that javac keeps to itself are at least counted. */
class UnprintedFindingsIT {
  private static final String AS_WARNINGS = "-Xplugin:BlockAway -Xep:BlockingCallOnEventLoop:WARN";

  @TempDir Path folder;
  JavacProcess javac;

  @BeforeEach
  void createJavac() {
    javac = new JavacProcess(folder);
  }

  @Test
  void reportsTheNumberBeyondTheLimitOfWarnings() throws Exception {
    JavacRun run = javac.sleeper("Sleeper", 150).options(AS_WARNINGS).run();

    assertThat(run.count("[BlockingCallOnEventLoop]")).as(run.output()).isEqualTo(100);
    assertThat(run.output())
        .contains(
            "Note: BlockAway has found 150 blocking calls",
            "The report with all of them is ",
            "-Xmaxwarns");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void reportsTheNumberBeyondTheLimitOfErrors() throws Exception {
    JavacRun run = javac.sleeper("Sleeper", 150).run();

    assertThat(run.count("[BlockingCallOnEventLoop]")).as(run.output()).isEqualTo(100);
    assertThat(run.output()).contains("Note: BlockAway has found 150 blocking calls", "-Xmaxerrs");
  }

  @Test
  void reportsTheNumberWhereWarningsAreOff() throws Exception {
    JavacRun run = javac.sleeper("Sleeper", 2).options(AS_WARNINGS, "-nowarn").run();

    assertThat(run.output())
        .contains("Note: BlockAway has found 2 blocking calls at warning level")
        .doesNotContain("[BlockingCallOnEventLoop]");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void reportsTheNumberBesideAnExplicitErrorProne() throws Exception {
    JavacRun run =
        javac
            .sleeper("Sleeper", 2)
            .options("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW", "-nowarn")
            .options("-Xplugin:ErrorProne -Xep:BlockingCallOnEventLoop:WARN")
            .run();

    assertThat(run.output()).contains("Note: BlockAway has found 2 blocking calls");
  }

  @Test
  void ignoresWhatIsPrinted() throws Exception {
    JavacRun run = javac.sleeper("Sleeper", 2).options(AS_WARNINGS).run();

    assertThat(run.output()).contains("2 warnings").doesNotContain("Note:");
  }

  @Test
  void ignoresHiddenWarningsOfOthers() throws Exception {
    JavacRun run =
        javac
            .source("a/Calm.java", "package a; class Calm { java.util.List list; }")
            .options("-Xlint:all", "-nowarn")
            .run();

    assertThat(run.output()).isEmpty();
  }
}
