package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** Functions that comparators, collectors and lazy streams are made of run where these are used. */
class CarriedFunctionTest {
  private static void check(String body) {
    Page.check(
        """
        static int slow(Object value) {
          return slow();
        }

        @GetMapping
        Object f(List<String> list, Flux<String> flux, ExecutorService pool) throws Exception {
        %s}
        """
            .formatted(body.indent(2)));
  }

  @Test
  void ignoresComparatorsOfAMovedChain() {
    check("return flux.publishOn(boundedElastic()).sort(Comparator.comparing(v -> slow()));");
    check(
        """
        Comparator<String> order = Comparator.comparing(Page::slow);
        return flux.publishOn(boundedElastic()).collectSortedList(order.reversed());
        """);
  }

  @Test
  void flagsComparatorsOfAChainThatIsNotMoved() {
    check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        return WebClient.create().get().retrieve().bodyToFlux(String.class).sort(Comparator.comparing(v -> slow()));
        """);
  }

  @Test
  void flagsComparatorsThatAreUsedAtOnce() {
    check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        list.sort(Comparator.comparing(v -> slow()));
        // BUG: Diagnostic contains: LockSupport.park
        Collections.sort(list, Comparator.comparing((String v) -> slow()).reversed());
        // BUG: Diagnostic contains: LockSupport.park
        Comparator<String> order = Comparator.comparing(v -> slow());
        list.sort(order);
        return Mono.empty();
        """);
  }

  @Test
  void ignoresComparatorsThatNobodyUses() {
    check(
        """
        Comparator<String> order = Comparator.comparing(v -> slow());
        return Mono.empty();
        """);
  }

  @Test
  void ignoresCollectorsOfAMovedChain() {
    check(
        """
        return flux.publishOn(boundedElastic()).collect(Collectors.groupingBy(v -> slow()));
        """);
    check(
        """
        return flux.publishOn(boundedElastic())
            .collect(Collectors.mapping(v -> slow(), Collectors.toList()));
        """);
  }

  @Test
  void flagsCollectorsThatAreUsedOnALoop() {
    check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        list.stream().collect(Collectors.groupingBy(v -> slow()));
        // BUG: Diagnostic contains: LockSupport.park
        list.stream().collect(Collectors.groupingBy(v -> v, Collectors.mapping(v -> slow(), Collectors.toList())));
        // BUG: Diagnostic contains: LockSupport.park
        return WebClient.create().get().retrieve().bodyToFlux(String.class).collect(Collectors.groupingBy(v -> slow()));
        """);
  }

  @Test
  void ignoresStreamsThatAreReadElsewhere() {
    check(
        """
        Stream<Integer> slow = list.stream().filter(v -> true).map(v -> slow());
        return Flux.fromStream(slow).subscribeOn(boundedElastic());
        """);
    check(
        """
        return Flux.fromStream(list.stream().map(v -> slow()).distinct()).subscribeOn(boundedElastic());
        """);
    Page.check(
        """
        static Stream<Integer> all(List<String> list) {
          return list.stream().map(v -> slow());
        }

        @GetMapping
        Flux<Integer> f(List<String> list) {
          return Flux.fromStream(all(list)).subscribeOn(boundedElastic());
        }
        """);
  }

  @Test
  void flagsStreamsThatAreReadOnALoop() {
    check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        list.stream().map(v -> slow()).distinct().limit(3).toList();
        // BUG: Diagnostic contains: LockSupport.park
        Stream<Integer> slow = list.stream().map(v -> slow());
        // BUG: Diagnostic contains: LockSupport.park
        list.stream().sorted(Comparator.comparing(v -> slow())).toList();
        // BUG: Diagnostic contains: LockSupport.park
        list.stream().flatMap(v -> Stream.of(v).map(w -> slow())).toList();
        // BUG: Diagnostic contains: LockSupport.park
        return Flux.fromStream(Stream.concat(slow, list.stream().map(v -> slow())));
        """);
  }

  @Test
  void flagsStreamsThatAHelperReturnsAndTheCallerReads() {
    Page.check(
        """
        static Stream<Integer> all(List<String> list) {
          Stream<Integer> result = list.stream().map(v -> slow());
          return result.filter(v -> v > 1);
        }

        static List<Integer> read(List<String> list) {
          return all(list).toList();
        }

        @GetMapping
        Mono<List<Integer>> f(List<String> list) {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.just(read(list));
        }
        """);
  }

  @Test
  void ignoresWrappedTasksOfAPool() {
    check(
        """
        Runnable task = () -> slow();
        pool.submit(Executors.callable(() -> slow(), ""));
        pool.submit(Executors.callable(task));
        pool.execute(Objects.requireNonNull(() -> slow()));
        return Mono.fromCallable(Executors.callable(task)).subscribeOn(boundedElastic());
        """);
  }

  @Test
  void flagsFunctionsMadeOfFunctions() {
    check(
        """
        Function<Object, Integer> length = v -> 1;
        // BUG: Diagnostic contains: LockSupport.park
        list.stream().map(length.andThen(v -> slow())).toList();
        // BUG: Diagnostic contains: LockSupport.park
        list.removeIf(Predicate.not(v -> slow() > 1));
        return Mono.empty();
        """);
  }

  @Test
  void ignoresFunctionsKeptAfterANullCheckAndMovedElsewhere() {
    Page.check(
        """
        static class Work {
          private final Callable<Integer> work;

          Work(Callable<Integer> work) {
            this.work = Objects.requireNonNull(work);
          }

          Mono<Integer> run() {
            return Mono.fromCallable(work).subscribeOn(boundedElastic());
          }
        }

        @GetMapping
        Mono<Integer> f() {
          return new Work(() -> slow()).run();
        }
        """);
  }

  @Test
  void flagsFunctionsKeptAfterANullCheck() {
    Page.check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        private final Function<String, Integer> work = Objects.requireNonNull(v -> slow());

        @GetMapping
        Flux<Integer> f(Flux<String> flux) {
          return WebClient.create().get().retrieve().bodyToFlux(String.class).map(work);
        }
        """);
  }
}
