package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import scenario.Blocking;
import scenario.Harmless;
import scenario.Operations;

/** Which operations are seen: every blocking one under the name that the user called, no other. */
final class CoverageIT {
  @TempDir Path directory;

  static Stream<Arguments> jdksAndLoops() {
    return Arrays.stream(Jdk.values())
        .flatMap(
            jdk -> Stream.of("reactor", "netty", "vertx").map(loop -> Arguments.of(jdk, loop)));
  }

  @ParameterizedTest
  @MethodSource("jdksAndLoops")
  void flagsEveryBlockingOperationAndNoOther(Jdk jdk, String loop) throws Exception {
    AgentJvm jvm = new AgentJvm(directory, jdk);

    ProcessRun run = jvm.run("scenario.OnLoop", loop);

    assertThat(run.output()).contains("all done");
    List<String> messages = jvm.reportedMessages();
    SoftAssertions softly = new SoftAssertions();
    operations(Blocking.class)
        .forEach(
            operation ->
                softly
                    .assertThat(messages)
                    .as(operation.getName())
                    .anyMatch(message -> flags(message, operation)));
    operations(Harmless.class)
        .forEach(
            operation ->
                softly
                    .assertThat(messages)
                    .as(operation.getName())
                    .noneMatch(message -> message.contains(step(operation))));
    softly.assertAll();
  }

  private static boolean flags(String message, Method operation) {
    String api = operation.getAnnotation(Blocking.class).value();
    return message.startsWith(api + " blocks (") && message.contains(step(operation));
  }

  private static String step(Method operation) {
    return "Operations." + operation.getName() + " (";
  }

  private static Stream<Method> operations(Class<? extends Annotation> mark) {
    List<Method> operations =
        Arrays.stream(Operations.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(mark))
            .toList();
    assertThat(operations).isNotEmpty();
    return operations.stream();
  }
}
