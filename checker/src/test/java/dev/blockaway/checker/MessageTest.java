package dev.blockaway.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.CompilationTestHelper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The exact words of a finding, and where it stands. */
class MessageTest {
  @Test
  void reportsDirectCall() {
    assertThat(
            messages(
                """
                import org.jetbrains.annotations.NonBlocking;

                class A {
                  @NonBlocking
                  void f() throws InterruptedException {
                    // BUG: Diagnostic matches: MESSAGE
                    Thread.sleep(1);
                  }
                }
                """))
        .containsExactly(
            """
            [BlockingCallOnEventLoop] Thread.sleep blocks (sleep); A.f runs on the event loop \
            (it is annotated @NonBlocking)
                -> Thread.sleep (A.java:7)
                instead: a timer: CompletableFuture.delayedExecutor(..)
                (see https://blockaway.dev/checks/BlockingCallOnEventLoop)""");
  }

  @Test
  void reportsPathThroughHelpers() {
    assertThat(
            messages(
                """
                import org.jetbrains.annotations.NonBlocking;

                class A {
                  @NonBlocking
                  void f() throws InterruptedException {
                    // BUG: Diagnostic matches: MESSAGE
                    helper();
                  }

                  void helper() throws InterruptedException {
                    new B().deeper();
                  }

                  static class B {
                    void deeper() throws InterruptedException {
                      Thread.sleep(1);
                    }
                  }
                }
                """))
        .containsExactly(
            """
            [BlockingCallOnEventLoop] Thread.sleep blocks (sleep); A.f runs on the event loop \
            (it is annotated @NonBlocking)
                -> A.helper (A.java:7)
                -> B.deeper (A.java:11)
                -> Thread.sleep (A.java:16)
                instead: a timer: CompletableFuture.delayedExecutor(..)
                (see https://blockaway.dev/checks/BlockingCallOnEventLoop)""");
  }

  @Test
  void saysWhatToDoInTheWordsOfTheLibraryAtHand() {
    assertThat(
            messages(
                """
                import io.vertx.core.Vertx;

                class A {
                  void f(Vertx vertx) {
                    vertx.runOnContext(
                        nothing -> {
                          try {
                            // BUG: Diagnostic matches: MESSAGE
                            Thread.sleep(1);
                          } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                          }
                        });
                  }
                }
                """))
        .singleElement()
        .asString()
        .contains("instead: a timer: vertx.setTimer(..)\n");
  }

  @Test
  void reportsShortestOfSeveralPaths() {
    assertThat(
            messages(
                """
                import org.jetbrains.annotations.NonBlocking;

                class A {
                  @NonBlocking
                  void f() throws InterruptedException {
                    // BUG: Diagnostic matches: MESSAGE
                    helper();
                  }

                  void helper() throws InterruptedException {
                    longer();
                    Thread.sleep(1);
                  }

                  void longer() throws InterruptedException {
                    Thread.sleep(2);
                  }
                }
                """))
        .singleElement()
        .asString()
        .contains("-> Thread.sleep (A.java:12)")
        .doesNotContain("longer");
  }

  @Test
  void reportsOneFindingForALine() {
    assertThat(
            messages(
                """
                import org.jetbrains.annotations.NonBlocking;
                import java.util.concurrent.CompletableFuture;

                class A {
                  @NonBlocking
                  int f(CompletableFuture<Integer> a, CompletableFuture<Integer> b) {
                    // BUG: Diagnostic matches: MESSAGE
                    return a.join() + b.join();
                  }
                }
                """))
        .hasSize(1);
  }

  @Test
  void reportsOperatorOnItsOwnLine() {
    Page.checkHandler(
        """
        return Mono
            .just(1)
            .map(v -> v + 1)
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow())
            .map(v -> v + 1);
        """);
  }

  @Test
  void reportsCallAtTheEndOfAChainOnItsOwnLine() {
    Page.check(
        """
        @NonBlocking
        int f() {
          return Mono
              .just(1)
              .map(v -> v + 1)
              // BUG: Diagnostic contains: Mono.block
              .block();
        }
        """);
  }

  private static List<String> messages(String source) {
    List<String> messages = new ArrayList<>();
    CompilationTestHelper.newInstance(BlockingCallOnEventLoop.class, MessageTest.class)
        .addSourceLines("A.java", source)
        .expectErrorMessage("MESSAGE", message -> messages.add(message))
        .doTest();
    return messages;
  }
}
