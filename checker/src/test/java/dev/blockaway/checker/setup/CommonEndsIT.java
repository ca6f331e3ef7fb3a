package dev.blockaway.checker.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has judged the one place behind many findings has judged them all. */
class CommonEndsIT {
  private static final String NOTE = "that BlockAway has found end at one place";

  @TempDir Path folder;
  JavacProcess javac;

  @BeforeEach
  void createJavac() {
    javac = new JavacProcess(folder);
  }

  @Test
  void namesTheHelperBehindManyFindings() throws Exception {
    JavacRun run = handlers(10).run();

    assertThat(run.output())
        .contains("Note: 10 of 11 blocking calls " + NOTE + ": Thread.sleep at ")
        .contains("Nap.java:5. If it does not block there");
    assertThat(run.count(NOTE)).isEqualTo(1);
  }

  @Test
  void ignoresAHelperBehindFewFindings() throws Exception {
    assertThat(handlers(9).run().output()).contains("10 errors").doesNotContain(NOTE);
  }

  @Test
  void ignoresManyFindingsThatEndAtDifferentPlaces() throws Exception {
    assertThat(javac.sleeper("Sleeper", 20).run().output())
        .contains("20 errors")
        .doesNotContain(NOTE);
  }

  /** As many calls of one helper, and a sleep beside them. */
  private JavacProcess handlers(int calls) throws IOException {
    return javac
        .source(
            "a/Nap.java",
            """
            package a;

            class Nap {
              static void nap() throws InterruptedException {
                Thread.sleep(1);
              }
            }
            """)
        .sleeper("Sleeper", 1)
        .source(
            "a/Handler.java",
            """
            package a;

            import java.nio.channels.CompletionHandler;

            abstract class Handler implements CompletionHandler<Integer, Thread> {
              @Override
              public void completed(Integer read, Thread other) {
                try {
            %s
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
            }
            """
                .formatted(
                    IntStream.range(0, calls)
                        .mapToObj(i -> "      Nap.nap();")
                        .collect(Collectors.joining("\n"))));
  }
}
