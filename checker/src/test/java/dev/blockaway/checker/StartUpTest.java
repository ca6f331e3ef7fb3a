package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** Code that serves no request may block. */
class StartUpTest {
  @Test
  void ignoresConstructorsInitializersAndMain() {
    Page.check(
        """
        static final int EAGER = slow();
        final int field = slow();

        static {
          slow();
        }

        {
          slow();
        }

        Page() {
          slow();
        }

        public static void main(String[] args) {
          slow();
          Mono.just(1).block();
        }
        """);
  }

  @Test
  void ignoresBeansThatAreReactive() {
    Page.check(
        """
        @org.springframework.context.annotation.Bean
        Mono<Integer> bean() {
          return Mono.just(slow());
        }
        """);
  }

  @Test
  void ignoresScheduledMethodsThatAreReactive() {
    Page.check(
        """
        @org.springframework.scheduling.annotation.Scheduled(fixedRate = 1)
        Mono<Integer> tick() {
          return Mono.just(slow());
        }

        @org.springframework.scheduling.annotation.Async
        CompletableFuture<Integer> work() {
          return CompletableFuture.completedFuture(slow());
        }
        """);
  }

  @Test
  void ignoresLifecycleCallbacks() {
    Page.check(
        """
        static class Warm implements org.springframework.beans.factory.InitializingBean {
          @Override
          public void afterPropertiesSet() {
            slow();
          }
        }
        """);
  }

  @Test
  void ignoresTestMethods() {
    Page.check(
        """
        @org.junit.jupiter.api.Test
        void blocks() {
          Mono.just(slow()).block();
        }
        """);
  }

  @Test
  void flagsOperatorInAMethodThatRunsAtStartUp() {
    Page.check(
        """
        @org.springframework.context.annotation.Bean
        Mono<Integer> bean() {
          return Mono.delay(Duration.ofSeconds(1))
              // BUG: Diagnostic contains: LockSupport.park
              .map(v -> slow());
        }
        """);
  }

  @Test
  void flagsConstructorThatAHandlerCalls() {
    Page.check(
        """
        static class Slow {
          Slow() {
            slow();
          }
        }

        @GetMapping
        Mono<Slow> get() {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.just(new Slow());
        }
        """);
  }

  @Test
  void ignoresOperatorsThatRunOnTheThreadOfTheirCaller() {
    Page.check(
        """
        public static void main(String[] args) {
          Flux.just(1).map(v -> slow()).blockLast();
          Mono.fromCallable(() -> slow()).block();
          load().block();
        }

        private static Mono<Integer> load() {
          return Mono.fromCallable(() -> slow());
        }

        @org.junit.jupiter.api.Test
        void test() {
          Flux.just(1).map(v -> slow()).blockLast();
        }

        @org.springframework.scheduling.annotation.Scheduled
        void job() {
          Mono.fromCallable(() -> slow()).block();
        }
        """);
  }

  @Test
  void flagsTimerInMain() {
    Page.check(
        """
        public static void main(String[] args) {
          // BUG: Diagnostic contains: LockSupport.park
          Flux.interval(Duration.ofSeconds(1)).map(v -> slow()).blockLast();
        }
        """);
  }
}
