package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import scenario.Allowed;
import scenario.Blocking;
import scenario.Harmless;
import scenario.Operations;

/** Which operations are seen, cell by cell: what blocks under the name that the user called. */
@Isolated("a watchdog that waits for a processor looks less often")
final class CoverageIT {
  private static final Path PAGE = Path.of("../docs/agent-coverage.md");
  private static final int OPERATIONS_THAT_BLOCK = 64;
  private static List<CoverageColumn> columns = List.of();

  @BeforeAll
  static void runEverything(@TempDir Path directory) throws Exception {
    columns =
        List.of(
            CoverageColumn.run(directory, Jdk.CURRENT, "reactor"),
            CoverageColumn.run(directory, Jdk.CURRENT, "netty"),
            CoverageColumn.run(directory, Jdk.CURRENT, "vertx"),
            CoverageColumn.run(directory, Jdk.JAVA_25, "reactor"),
            CoverageColumn.run(directory, Jdk.JAVA_25, "netty"),
            CoverageColumn.run(directory, Jdk.JAVA_25, "vertx"),
            CoverageColumn.run(directory, Jdk.JAVA_25, "virtual"));
  }

  static Stream<Arguments> cells(Class<? extends Annotation> mark) {
    return columns.stream()
        .flatMap(column -> operations(mark).map(operation -> Arguments.of(column, operation)));
  }

  static Stream<Arguments> blocking() {
    return cells(Blocking.class);
  }

  static Stream<Arguments> allowed() {
    return cells(Allowed.class);
  }

  static Stream<Arguments> harmless() {
    return cells(Harmless.class);
  }

  @ParameterizedTest
  @MethodSource("blocking")
  void flagsBlockingOperationOnEventLoopsOnly(CoverageColumn column, Method operation) {
    assertThat(column.flags(operation)).as(column.messages()).isEqualTo(column.isEventLoop());
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void ignoresOperationThatIsAllowed(CoverageColumn column, Method operation) {
    assertThat(column.mentions(operation)).as(column.messages()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void ignoresHarmlessOperation(CoverageColumn column, Method operation) {
    assertThat(column.mentions(operation)).as(column.messages()).isFalse();
  }

  @Test
  void flagsAtLeastSixtyOfTheOperationsThatBlock() {
    long blocking = operations(Blocking.class).count();

    assertThat(blocking + operations(Allowed.class).count())
        .isGreaterThanOrEqualTo(OPERATIONS_THAT_BLOCK);
    assertThat(blocking).isGreaterThanOrEqualTo(60);
  }

  @Test
  void reportsWhatThePageSays() throws Exception {
    String table =
        CoveragePage.of(
            columns,
            operations(Blocking.class).toList(),
            operations(Allowed.class).toList(),
            operations(Harmless.class).toList());
    if (Boolean.getBoolean("blockaway.updateDocs")) {
      Files.writeString(PAGE, table);
    }

    assertThat(Files.readString(PAGE))
        .as("update it with -Dblockaway.updateDocs=true")
        .isEqualTo(table);
  }

  private static Stream<Method> operations(Class<? extends Annotation> mark) {
    return Arrays.stream(Operations.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(mark))
        .sorted(Comparator.comparing(Method::getName));
  }
}
