package dev.blockaway.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.javac.api.JavacTaskImpl;
import dev.blockaway.catalog.Catalog;
import dev.blockaway.catalog.CatalogIndex;
import dev.blockaway.catalog.Framework;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Hierarchy;
import dev.blockaway.proof.Compilation.Found;
import dev.blockaway.proof.FrameworkCase.Expected;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each framework runs on an event loop and what it does not, in programs of its users. */
class FrameworkCasesTest {
  static List<FrameworkCase> cases() {
    return FrameworkCase.all();
  }

  static Stream<FrameworkCase> casesThatAnOptionTurnsOn() {
    return cases().stream().filter(c -> !c.options().isEmpty());
  }

  static Stream<FrameworkCase> casesWithJars() {
    return cases().stream().filter(c -> !c.groups().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatTheCommentsSayAndNothingElse(FrameworkCase framework) {
    Compilation compilation = compile(framework, framework.classPath(), framework.options());

    assertThat(compilation.errors()).isEmpty();
    assertThat(found(compilation)).containsExactlyInAnyOrderElementsOf(framework.expected());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void hasThreeFindingsAndThreeSilentTwinsAtLeast(FrameworkCase framework) {
    assertThat(framework.expected()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(framework.silent()).isGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("casesThatAnOptionTurnsOn")
  void findsNothingWithoutTheOption(FrameworkCase framework) {
    assertThat(compile(framework, framework.classPath(), List.of()).findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("casesWithJars")
  void isOffAndBreaksNothingWithoutItsJars(FrameworkCase framework) {
    Compilation compilation =
        compile(framework, framework.classPathWithoutIt(), framework.options());

    assertThat(active(framework.classPath())).contains(framework.framework());
    assertThat(active(framework.classPathWithoutIt())).doesNotContain(framework.framework());
    assertThat(compilation.errors())
        .extracting(Found::message)
        .isNotEmpty()
        .noneMatch(message -> message.contains("BlockAway") || message.contains("Exception:"));
  }

  @Test
  void hasCasesForEveryFramework() {
    assertThat(cases().stream().map(FrameworkCase::framework).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            Catalog.builtIn().frameworks().stream().map(Framework::id).toList());
  }

  private static Compilation compile(
      FrameworkCase framework, String classPath, List<String> options) {
    return Compilation.of(classPath, framework.sources(), options.toArray(String[]::new));
  }

  private static Set<Expected> found(Compilation compilation) {
    return compilation.findings().stream()
        .map(f -> new Expected(f.file(), f.line(), f.check()))
        .collect(Collectors.toSet());
  }

  private static List<String> active(String classPath) {
    JavacTaskImpl task =
        (JavacTaskImpl)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null, null, null, List.of("-classpath", classPath), List.of("A"), List.of());
    task.enter();
    return FrameworkRules.active(
            CatalogIndex.builtIn(), new Hierarchy(task.getContext()), framework -> true)
        .stream()
        .map(Framework::id)
        .toList();
  }
}
