package dev.blockaway.checker.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report speaks of the compilation that ended last, of all of it, or is not there. */
class StaleReportIT {
  private static final String AS_WARNINGS = "-Xplugin:BlockAway -Xep:BlockingCallOnEventLoop:WARN";
  private static final String[] EXPLICIT = {
    "-XDcompilePolicy=simple",
    "--should-stop=ifError=FLOW",
    "-Xplugin:ErrorProne -Xep:BlockingCallOnEventLoop:WARN"
  };

  @TempDir Path folder;
  JavacProcess javac;
  Path report;

  @BeforeEach
  void compile() throws Exception {
    report = folder.resolve("blockaway/out.sarif");
    javac = new JavacProcess(folder).sleeper("Sleeper", 1);
  }

  @Test
  void reportsTheFindingsThatMakeTheCompilationFail() throws Exception {
    JavacRun run = javac.sleeper("Other", 1).run();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(report).content().contains("Sleeper.java", "Other.java");
  }

  @Test
  void removesTheReportOfAnEarlierCompilationAfterACompileError() throws Exception {
    javac.options(AS_WARNINGS).run();
    assertThat(report).exists();

    JavacRun run = wrong("int i = unknown;").run();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(report).doesNotExist();
  }

  @Test
  void removesItAfterASyntaxError() throws Exception {
    javac.options(AS_WARNINGS).run();
    assertThat(report).exists();

    wrong("int").run();

    assertThat(report).doesNotExist();
  }

  @Test
  void removesItWhereTheBuildHasNamedIt() throws Exception {
    Path own = folder.resolve("own.sarif");
    javac.options(AS_WARNINGS + " -XepOpt:BlockAway:Report=own.sarif").run();
    assertThat(own).exists();

    wrong("int i = unknown;").run();

    assertThat(own).doesNotExist();
  }

  @Test
  void removesItBesideAnExplicitErrorProne() throws Exception {
    javac.options(EXPLICIT).run();
    assertThat(report).exists();

    wrong("int i = unknown;").run();

    assertThat(report).doesNotExist();
  }

  @Test
  void writesNoReportWhenAnErrorComesAfterSomeOfTheSources() throws Exception {
    javac.options(EXPLICIT).run();
    assertThat(report).exists();

    JavacRun run = wrong("int f() {}").run();

    assertThat(run.count("[BlockingCallOnEventLoop]")).as(run.output()).isEqualTo(1);
    assertThat(run.output()).contains("missing return statement");
    assertThat(report).doesNotExist();
  }

  @Test
  void removesItWhenAnOptionIsWrong() throws Exception {
    Files.createDirectories(report.getParent());
    Files.writeString(report, "old");

    JavacRun run = javac.options("-Xplugin:BlockAway -XepOpt:BlockAway:Budget=much").run();

    assertThat(run.output()).contains("BlockAway checks nothing");
    assertThat(report).doesNotExist();
  }

  @Test
  void reportsWhatIsNotExcludedThoughItMakesTheCompilationFail() throws Exception {
    JavacRun run =
        javac
            .sleeper("Other", 1)
            .options("-Xplugin:BlockAway -XepExcludedPaths:.*/Other.java")
            .run();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(report).content().contains("Sleeper.java").doesNotContain("Other.java");
  }

  @Test
  void keepsTheReportWhereJavacOnlyProcessesAnnotations() throws Exception {
    javac.options(AS_WARNINGS).run();
    assertThat(report).exists();

    javac.options("-proc:only", "-processor", GreeterProcessor.class.getName()).run();

    assertThat(report).exists();
  }

  private JavacProcess wrong(String member) throws Exception {
    return javac.source("a/Wrong.java", "package a; class Wrong { %s }".formatted(member));
  }
}
