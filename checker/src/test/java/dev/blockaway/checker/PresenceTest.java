package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** A message says no more of the thread than is known. */
class PresenceTest {
  @Test
  void reportsFileAccessOfAHandlerAsCertain() {
    Page.checkHandler(
        """
        // BUG: Diagnostic contains: runs on the event loop
        return Mono.just(java.nio.file.Files.exists(java.nio.file.Path.of("a")) ? "yes" : "no");
        """);
  }

  @Test
  void reportsFileAccessOfAReactiveMethodAsPossible() {
    Program.check(
        """
        import java.nio.file.Files;
        import java.nio.file.Path;
        import reactor.core.publisher.Mono;

        class A {
          Mono<Long> size(Path path) throws Exception {
            // BUG: Diagnostic contains: A.size may run on an event loop (
            return Mono.just(Files.size(path));
          }
        }
        """);
  }
}
