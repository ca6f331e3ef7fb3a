package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** Where a chain comes from when the code that makes it is not written where it is used. */
class ChainOriginTest {
  private static final String USERS =
      """
      interface Users { Mono<Integer> find(); }
      static class ElasticUsers implements Users {
        public Mono<Integer> find() {
          return Mono.fromCallable(() -> slow()).subscribeOn(Schedulers.boundedElastic());
        }
      }
      """;

  @Test
  void ignoresChainOfTheOnlyImplementationWhenThatMovesIt() {
    Page.check(
        USERS
            + """
            Mono<Integer> f(Users users) {
              return users.find().map(v -> slow());
            }
            """);
  }

  @Test
  void flagsChainOfOneImplementationThatDoesNotMoveIt() {
    Page.check(
        USERS
            + """
            static class ClientUsers implements Users {
              public Mono<Integer> find() {
                return Mono.delay(Duration.ofMillis(1)).map(v -> 1);
              }
            }
            Mono<Integer> f(Users users) {
              // BUG: Diagnostic contains: LockSupport.park
              return users.find().map(v -> slow());
            }
            """);
  }

  @Test
  void ignoresChainsTakenFromCollectionsAndSuppliers() {
    Page.check(
        """
        Mono<Integer> fromList(List<Mono<Integer>> chains) {
          return chains.get(0).map(v -> slow());
        }
        Mono<Integer> fromSupplier(Supplier<Mono<Integer>> chains) {
          return chains.get().map(v -> slow());
        }
        Mono<Integer> fromOptional(Optional<Mono<Integer>> chain) {
          return chain.orElseThrow().map(v -> slow());
        }
        Flux<Integer> merged(List<Mono<Integer>> chains) {
          return Flux.merge(chains).map(v -> slow());
        }
        """);
  }

  @Test
  void flagsChainGivenAsAParameter() {
    Page.check(
        """
        Mono<Integer> f(Mono<Integer> chain) {
          // BUG: Diagnostic contains: LockSupport.park
          return chain.map(v -> slow());
        }
        """);
  }

  @Test
  void ignoresSchedulerThatAMethodReferenceLeavesOpen() {
    Page.check(
        """
        Mono<Integer> f(Optional<Scheduler> scheduler) {
          Mono<Integer> source = Mono.fromCallable(() -> slow());
          return scheduler.map(source::subscribeOn).orElseThrow();
        }
        """);
  }

  @Test
  void ignoresMethodsThatCallEachOtherWhereBlockingIsAllowed() {
    Page.check(
        """
        private Mono<Integer> a(int n) { slow(); return n > 0 ? b(n - 1) : Mono.just(n); }
        private Mono<Integer> b(int n) { slow(); return n > 0 ? a(n - 1) : Mono.just(n); }
        Mono<Integer> f() {
          return Mono.defer(() -> a(1)).subscribeOn(Schedulers.boundedElastic());
        }
        """);
  }

  @Test
  void flagsMethodsThatCallEachOtherInEitherOrder() {
    Page.check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        private Mono<Integer> a(int n) { slow(); return n > 0 ? b(n - 1) : Mono.just(n); }
        // BUG: Diagnostic contains: LockSupport.park
        private Mono<Integer> b(int n) { slow(); return n > 0 ? a(n - 1) : Mono.just(n); }
        Mono<Integer> f() { return a(1); }
        """);
    Page.check(
        """
        Mono<Integer> f() { return a(1); }
        // BUG: Diagnostic contains: LockSupport.park
        private Mono<Integer> b(int n) { slow(); return n > 0 ? a(n - 1) : Mono.just(n); }
        // BUG: Diagnostic contains: LockSupport.park
        private Mono<Integer> a(int n) { slow(); return n > 0 ? b(n - 1) : Mono.just(n); }
        """);
  }

  @Test
  void ignoresJoinBelowAllOfInAVariable() {
    Page.check(
        """
        @NonBlocking
        void f(List<CompletableFuture<Integer>> futures) {
          CompletableFuture<Void> all =
              CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]));
          all.thenApply(v -> futures.stream().map(future -> future.join()).toList());
        }
        """);
  }

  @Test
  void ignoresDurationZero() {
    Page.check(
        """
        @NonBlocking
        void f(Mono<Integer> chain) {
          chain.block(Duration.ZERO);
        }
        """);
  }

  @Test
  void flagsTimeoutThatTwoFieldsCopyFromEachOther() {
    Page.check(
        """
        static class A { long delay; void from(B b) { this.delay = b.delay; } }
        static class B { long delay; void from(A a) { this.delay = a.delay; } }
        @NonBlocking
        void f(BlockingQueue<String> queue, A a) throws InterruptedException {
          // BUG: Diagnostic contains: BlockingQueue.poll
          queue.poll(a.delay, TimeUnit.SECONDS);
        }
        """);
  }
}
