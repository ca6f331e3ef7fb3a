package dev.blockaway.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CompilationTest {
  private static final String VERTICLE =
      """
      class A extends io.vertx.core.AbstractVerticle {
        @Override
        public void start() throws Exception {
          Thread.sleep(1);
        }
      }
      """;

  @Test
  void findsWhereAndBy() {
    Compilation compilation = Compilation.of(Libraries.classPath(), Map.of("A.java", VERTICLE));

    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.findings())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.file()).isEqualTo("A.java");
              assertThat(found.line()).isEqualTo(4);
              assertThat(found.check()).isEqualTo("BlockingCallAtStartOfEventLoop");
              assertThat(found.message()).startsWith("Thread.sleep");
            });
  }

  @Test
  void findsTheSameWithAnEarlierVersion() {
    String classPath = Libraries.classPath("vertx4");

    assertThat(Compilation.of(classPath, Map.of("A.java", VERTICLE)).findings()).hasSize(1);
  }

  @Test
  void saysWhatDoesNotCompile() {
    String classPath = Libraries.classPathWithout("io.vertx");

    assertThat(Compilation.of(classPath, Map.of("A.java", VERTICLE)).errors())
        .anyMatch(error -> error.message().startsWith("package io.vertx.core does not exist"));
  }
}
