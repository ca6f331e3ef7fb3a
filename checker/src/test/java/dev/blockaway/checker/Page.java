package dev.blockaway.checker;

/** A WebFlux controller around the members that a test is about; {@code slow()} in it blocks. */
final class Page {
  private static final String TEMPLATE =
      """
      import static reactor.core.scheduler.Schedulers.boundedElastic;

      import java.time.Duration;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.locks.LockSupport;
      import java.util.function.*;
      import java.util.stream.*;
      import org.jetbrains.annotations.Blocking;
      import org.jetbrains.annotations.BlockingExecutor;
      import org.jetbrains.annotations.NonBlocking;
      import org.jetbrains.annotations.NonBlockingExecutor;
      import org.reactivestreams.Publisher;
      import org.springframework.web.bind.annotation.*;
      import org.springframework.web.reactive.function.client.WebClient;
      import reactor.core.publisher.*;
      import reactor.core.scheduler.Scheduler;
      import reactor.core.scheduler.Schedulers;
      import reactor.util.retry.Retry;

      class Page {
        static int slow() {
          LockSupport.park();
          return 1;
        }

      %s
      }
      """;

  /** How many lines of the source stand above the members. */
  static final int LINES_BEFORE_MEMBERS =
      (int) TEMPLATE.substring(0, TEMPLATE.indexOf("%s")).lines().count();

  private Page() {}

  /** The source of the controller. */
  static String source(String members) {
    return TEMPLATE.formatted(members.indent(2));
  }

  /** Checks the controller, compiled together with other files. */
  static void check(String members, String... otherFiles) {
    program(members, otherFiles).check();
  }

  /** The controller, to be compiled together with other files. */
  static Program program(String members, String... otherFiles) {
    String[] files = new String[otherFiles.length + 1];
    files[0] = source(members);
    System.arraycopy(otherFiles, 0, files, 1, otherFiles.length);
    return Program.of(files);
  }

  /** Checks a handler with this body. */
  static void checkHandler(String body) {
    check("@GetMapping\nPublisher<?> get() throws Exception {\n%s}\n".formatted(body.indent(2)));
  }
}
