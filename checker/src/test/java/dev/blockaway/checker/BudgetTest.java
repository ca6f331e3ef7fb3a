package dev.blockaway.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.checker.LibraryUser.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A budget that runs out is said, and what it does reach depends on the program alone. */
class BudgetTest {
  private static final String FIRST = handler("First", "lib.Lib.shallow();");
  private static final String SECOND = handler("Second", "lib.Lib.deep();");

  @TempDir Path folder;
  private LibraryUser user;

  @BeforeEach
  void compileLibrary() throws IOException {
    user = new LibraryUser(folder);
    user.jar(
        "lib",
        """
        package lib;

        public class Lib {
          public static void shallow() throws Exception {
            Thread.sleep(1);
          }
          public static void deep() throws Exception {
            deeper();
          }
          static void deeper() throws Exception {
            deepest();
          }
          static void deepest() throws Exception {
            Thread.sleep(1);
          }
        }
        """);
  }

  private static String handler(String name, String statement) {
    return """
    package app;

    abstract class %s implements java.nio.channels.CompletionHandler<Integer, Object> {
      @Override
      public void completed(Integer read, Object attachment) {
        try {
          %s
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
    }
    """
        .formatted(name, statement);
  }

  @Test
  void ignoresABudgetThatIsJustEnough() throws IOException {
    Outcome outcome = compile(4, FIRST, SECOND);

    assertThat(outcome.findings()).hasSize(2);
    assertThat(outcome.notes()).isEmpty();
    assertThat(user.report()).doesNotContain("toolExecutionNotifications");
  }

  @Test
  void flagsOnlyWhatTheBudgetReaches() throws IOException {
    assertThat(compile(3, FIRST, SECOND).findings())
        .singleElement()
        .asString()
        .startsWith("First.java");
  }

  @Test
  void reportsASpentBudgetOnce() throws IOException {
    Outcome outcome = compile(0, FIRST, SECOND);

    outcome.isQuiet();
    assertThat(outcome.notes())
        .singleElement()
        .asString()
        .contains("has read 0 methods of libraries", "-XepOpt:BlockAway:Budget=N");
    assertThat(user.report())
        .containsOnlyOnce("toolExecutionNotifications")
        .containsOnlyOnce("has read 0 methods of libraries");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void reportsTheSameWhateverTheOrderOfTheSources(int budget) throws IOException {
    Outcome outcome = compile(budget, FIRST, SECOND);
    String report = user.report();

    Outcome reversed = compile(budget, SECOND, FIRST);

    assertThat(reversed.findings()).containsExactlyInAnyOrderElementsOf(outcome.findings());
    assertThat(reversed.notes()).isEqualTo(outcome.notes());
    assertThat(user.report()).isEqualTo(report);
  }

  private Outcome compile(int budget, String... sources) throws IOException {
    return user.with("-XepOpt:BlockAway:Budget=" + budget).compile(sources);
  }
}
