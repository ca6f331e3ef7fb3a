package dev.blockaway.checker.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every set-up, whole or with a piece forgotten, in a real javac. */
class BlockAwayPluginIT {
  private static final String FINDING = "[BlockingCallOnEventLoop]";

  @TempDir Path folder;
  JavacProcess javac;

  @BeforeEach
  void writeSleeper() throws IOException {
    javac = new JavacProcess(folder).sleeper("Sleeper", 1);
  }

  @Test
  void flagsWithNothingButTheProcessorPathAndTheExports() throws Exception {
    JavacRun run = javac.run();

    assertThat(run.count(FINDING)).as(run.output()).isEqualTo(1);
    assertThat(run.output()).contains("Sleeper.java:9: error:");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void flagsWithoutExportsWhereJavacOpensItself() throws Exception {
    JavacRun run = javac.withoutJvmOptions("").options("-XDaccessInternalAPI").run();

    assertThat(run.count(FINDING)).as(run.output()).isEqualTo(1);
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void flagsWithoutAnnotationProcessing() throws Exception {
    JavacRun run = javac.options("-proc:none").run();

    assertThat(run.count(FINDING)).as(run.output()).isEqualTo(1);
  }

  @Test
  void flagsInEveryFileAfterTheFirstError() throws Exception {
    JavacRun run = javac.sleeper("Other", 1).sleeper("Third", 1).run();

    assertThat(run.count(FINDING)).as(run.output()).isEqualTo(3);
  }

  @Test
  void passesArgumentsToErrorProne() throws Exception {
    JavacRun run = javac.options("-Xplugin:BlockAway -Xep:BlockingCallOnEventLoop:WARN").run();

    assertThat(run.output()).contains("warning: " + FINDING);
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void stepsAsideForAnExplicitErrorProne() throws Exception {
    JavacRun run = javac.options(explicit("-Xep:BlockingCallOnEventLoop:WARN")).run();

    assertThat(run.count(FINDING)).as(run.output()).isEqualTo(1);
    assertThat(run.output()).doesNotContain("BlockAway");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void reportsArgumentsBesideAnExplicitErrorProne() throws Exception {
    JavacRun run =
        javac
            .options(explicit(""))
            .options("-Xplugin:BlockAway -Xep:BlockingCallOnEventLoop:WARN")
            .run();

    assertThat(run.output())
        .contains("BlockAway ignores the arguments", "-Xep:BlockingCallOnEventLoop:WARN")
        .contains("error: " + FINDING);
  }

  @Test
  void reportsThatAnExplicitErrorProneTurnsAllOff() throws Exception {
    JavacRun run = javac.options(explicit("-XepDisableAllChecks")).run();

    assertThat(run.output())
        .contains("warning: BlockAway checks nothing", "-Xep:BlockingCallOnEventLoop");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void ignoresThatACheckIsTurnedOffByName() throws Exception {
    JavacRun run =
        javac
            .options(explicit("-XepDisableAllChecks -Xep:BlockingCallOnEventLoop:OFF"))
            .options("-Werror")
            .run();

    assertThat(run.output()).isEmpty();
  }

  @Test
  void reportsHiddenPackages() throws Exception {
    JavacRun run = javac.withoutJvmOptions("").run();

    assertThat(run.output())
        .contains("error: BlockAway checks nothing: the JVM that runs javac hides")
        .contains("--add-opens=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED")
        .doesNotContain("IllegalAccess");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void reportsOneHiddenPackage() throws Exception {
    JavacRun run = javac.withoutJvmOptions("javac.comp").run();

    assertThat(run.output()).contains("hides com.sun.tools.javac.comp.");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void reportsHiddenPackagesBeforeAnExplicitErrorProneFails() throws Exception {
    JavacRun run = javac.withoutJvmOptions("").options(explicit("")).run();

    assertThat(run.output())
        .startsWith("BlockAway checks nothing: the JVM that runs javac hides")
        .contains("IllegalAccessError");
    assertThat(run.exitCode()).isNotZero();
  }

  @Test
  void reportsAMissingErrorProne() throws Exception {
    JavacRun run = javac.withoutErrorProne().run();

    assertThat(run.output()).contains("error: BlockAway checks nothing: Error Prone is not on the");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void reportsThatItIsOnTheClassPathOnly() throws Exception {
    JavacRun run = javac.onClassPath().run();

    assertThat(run.output())
        .contains("warning: BlockAway checks nothing: blockaway-checker is on the class path");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void reportsWrongArguments() throws Exception {
    JavacRun run = javac.options("-Xplugin:BlockAway -Xep:BlockingCallOnEventLoop:LOUD").run();

    assertThat(run.output()).contains("error: BlockAway checks nothing: ").contains("LOUD");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void leavesForgottenJavacOptionsToErrorProne() throws Exception {
    assertThat(javac.options("-Xplugin:ErrorProne").run().output())
        .contains("pass -XDcompilePolicy=simple instead");
    assertThat(javac.options("-XDcompilePolicy=simple").run().output())
        .contains("pass --should-stop=ifError=FLOW instead");
  }

  private static String[] explicit(String arguments) {
    return new String[] {
      "-XDcompilePolicy=simple",
      "--should-stop=ifError=FLOW",
      ("-Xplugin:ErrorProne " + arguments).strip()
    };
  }
}
