package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** What is silent because it is not known, or rare, is reported where a user asks for it. */
class StrictTest {
  private static final String INJECTED_SCHEDULER =
      """
      final Scheduler scheduler;

      Page(Scheduler scheduler) {
        this.scheduler = scheduler;
      }

      @GetMapping
      Mono<Integer> get() {
        // BUG
        return Mono.fromCallable(() -> slow()).subscribeOn(scheduler);
      }
      """;

  private static final String RARE =
      """
      @GetMapping
      Mono<Integer> get(WebClient client) {
        return Mono.just(1)
            .publishOn(boundedElastic())
            // BUG
            .doFinally(signal -> slow());
      }
      """;

  private static final String STORED =
      """
      @GetMapping
      Mono<Integer> get(Scheduler scheduler) {
        Function<Integer, Integer> f = v -> slow();
        return Mono.just(1)
            .publishOn(scheduler)
            // BUG
            .map(f);
      }
      """;

  @Test
  void flagsFunctionOnAnInjectedScheduler() {
    flags(INJECTED_SCHEDULER, "may run on an event loop");
  }

  @Test
  void flagsFunctionThatRarelyRunsOnAnEventLoop() {
    flags(RARE, "may run on an event loop");
  }

  @Test
  void flagsStoredFunctionOnAnInjectedScheduler() {
    flags(STORED, "BlockingCallInReactiveMethod");
  }

  @Test
  void ignoresThemByDefault() {
    Page.check(INJECTED_SCHEDULER);
    Page.check(RARE);
    Page.check(STORED);
  }

  @Test
  void ignoresFunctionThatMayBlock() {
    strict(
        """
        @GetMapping
        Mono<Integer> get() {
          return Mono.fromCallable(() -> slow()).subscribeOn(boundedElastic());
        }
        """);
  }

  @Test
  void ignoresFunctionThatIsNeverHandedOver() {
    strict(
        """
        Supplier<Integer> f() {
          Supplier<Integer> later = () -> slow();
          return later;
        }
        """);
  }

  @Test
  void ignoresMethodOfWhichNothingIsKnownAndWhatItRunsInPlace() {
    strict(
        """
        void all(List<Integer> list) {
          slow();
          list.forEach(v -> slow());
        }
        """);
  }

  private static void flags(String members, String message) {
    strict(members.replace("// BUG", "// BUG: Diagnostic contains: " + message));
  }

  private static void strict(String members) {
    Page.program(members).with("-XepOpt:BlockAway:Strict=true").check();
  }
}
