package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/**
 * On which thread each function of a chain runs, as measured with reactor-core 3.8.6 when the
 * subscription starts on an event loop.
 */
class ReactorChainTest {
  @Test
  void ignoresHarmlessFunctions() {
    Page.checkHandler("return Mono.fromCallable(() -> 1).map(v -> v + 1);");
  }

  @Test
  void flagsSourceAndOperatorWithoutScheduler() {
    Page.checkHandler(
        """
        return Mono
            // BUG: Diagnostic contains: LockSupport.park blocks
            .fromCallable(() -> slow())
            // BUG: Diagnostic contains: LockSupport.park blocks
            .map(v -> slow());
        """);
  }

  @Test
  void ignoresSourceAndOperatorAroundSubscribeOnBoundedElastic() {
    Page.checkHandler(
        "return Mono.fromCallable(() -> slow()).subscribeOn(boundedElastic()).map(v -> slow());");
  }

  @Test
  void ignoresSourceAndOperatorAboveSubscribeOnBoundedElastic() {
    Page.checkHandler(
        "return Mono.fromCallable(() -> slow()).map(v -> slow()).subscribeOn(boundedElastic());");
  }

  @Test
  void ignoresMapAndFlatMapBelowPublishOnBoundedElastic() {
    Page.checkHandler(
        """
        return Mono.just(1)
            .publishOn(boundedElastic())
            .map(v -> slow())
            .flatMap(v -> Mono.just(slow()));
        """);
  }

  @Test
  void flagsMapAndFlatMapWithoutPublishOn() {
    Page.checkHandler(
        """
        return Mono.just(1)
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow())
            // BUG: Diagnostic contains: LockSupport.park
            .flatMap(v -> Mono.just(slow()));
        """);
  }

  @Test
  void flagsMapAbovePublishOn() {
    Page.checkHandler(
        """
        return Mono.just(1)
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow())
            .publishOn(boundedElastic());
        """);
  }

  @Test
  void flagsEagerArgumentAboveSubscribeOn() {
    Page.checkHandler(
        """
        // BUG: Diagnostic contains: LockSupport.park
        return Mono.just(slow())
            .subscribeOn(boundedElastic());
        """);
  }

  @Test
  void flagsSourceThatTheNearestSubscribeOnMovesToParallel() {
    Page.checkHandler(
        """
        // BUG: Diagnostic contains: parallel()
        return Mono.fromCallable(() -> slow())
            .subscribeOn(Schedulers.parallel())
            .subscribeOn(boundedElastic());
        """);
  }

  @Test
  void ignoresSourceThatTheNearestSubscribeOnMovesToBoundedElastic() {
    Page.checkHandler(
        """
        return Mono.fromCallable(() -> slow())
            .subscribeOn(boundedElastic())
            .subscribeOn(Schedulers.parallel());
        """);
  }

  @Test
  void flagsMapBelowFlatMapToAnAsynchronousInner() {
    Page.checkHandler(
        """
        return Mono.just(1)
            .publishOn(boundedElastic())
            .map(v -> slow())
            .flatMap(v -> WebClient.create().get().retrieve().bodyToMono(String.class))
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow());
        """);
  }

  @Test
  void ignoresMapBelowFlatMapToASynchronousInner() {
    Page.checkHandler(
        """
        return Mono.just(1)
            .publishOn(boundedElastic())
            .flatMap(v -> Mono.just(v))
            .map(v -> slow());
        """);
  }

  @Test
  void flagsMapBelowWebClientAlthoughSubscribeOnFollows() {
    Page.checkHandler(
        """
        return WebClient.create().get().retrieve().bodyToMono(String.class)
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow())
            .subscribeOn(boundedElastic());
        """);
  }

  @Test
  void ignoresMapBelowWebClientAndPublishOn() {
    Page.checkHandler(
        """
        return WebClient.create().get().retrieve().bodyToMono(String.class)
            .publishOn(boundedElastic())
            .map(v -> slow());
        """);
  }

  @Test
  void flagsMapBelowSinkAlthoughSubscribeOnFollows() {
    Page.checkHandler(
        """
        Sinks.One<Integer> sink = Sinks.one();
        return sink.asMono()
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow())
            .subscribeOn(boundedElastic());
        """);
  }

  @Test
  void flagsMapBelowDelayElementButNotTheSource() {
    Page.checkHandler(
        """
        return Mono.fromCallable(() -> slow())
            .subscribeOn(boundedElastic())
            .delayElement(Duration.ofMillis(1))
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow());
        """);
  }

  @Test
  void ignoresMapBelowDelayElementOnBoundedElastic() {
    Page.checkHandler(
        """
        return Mono.fromCallable(() -> slow())
            .subscribeOn(boundedElastic())
            .delayElement(Duration.ofMillis(1), boundedElastic())
            .map(v -> slow());
        """);
  }

  @Test
  void ignoresMapBelowTimeout() {
    Page.checkHandler(
        """
        return Mono.fromCallable(() -> slow())
            .subscribeOn(boundedElastic())
            .timeout(Duration.ofSeconds(1))
            .map(v -> slow());
        """);
  }

  @Test
  void flagsFallbackOfTimeout() {
    Page.checkHandler(
        """
        return Mono.fromCallable(() -> slow())
            .subscribeOn(boundedElastic())
            // BUG: Diagnostic contains: LockSupport.park
            .timeout(Duration.ofSeconds(1), Mono.fromCallable(() -> slow()));
        """);
  }

  @Test
  void flagsWhatHandlesTheFailureOfATimeout() {
    Page.checkHandler(
        """
        return Mono.fromCallable(() -> slow())
            .subscribeOn(boundedElastic())
            .timeout(Duration.ofSeconds(1))
            .map(v -> v)
            // BUG: Diagnostic contains: LockSupport.park
            .doOnError(e -> slow())
            // BUG: Diagnostic contains: LockSupport.park
            .onErrorResume(TimeoutException.class, e -> Mono.just(slow()));
        """);
  }

  @Test
  void ignoresWhatHandlesNoFailureOfATimeout() {
    Page.checkHandler(
        """
        return Mono.fromCallable(() -> slow())
            .subscribeOn(boundedElastic())
            .timeout(Duration.ofSeconds(1))
            .onErrorResume(IllegalStateException.class, e -> Mono.just(slow()))
            .timeout(Duration.ofSeconds(1), boundedElastic())
            .onErrorResume(IllegalStateException.class, e -> Mono.just(slow()))
            .take(Duration.ofSeconds(1))
            .onErrorResume(IllegalStateException.class, e -> Mono.just(slow()))
            .publishOn(boundedElastic())
            .onErrorResume(e -> Mono.just(slow()));
        """);
  }

  @Test
  void ignoresWhatHandlesTheFailureOfATimeoutOnThreadsThatMayBlock() {
    Page.checkHandler(
        """
        return Mono.fromCallable(() -> slow())
            .subscribeOn(boundedElastic())
            .timeout(Duration.ofSeconds(1), boundedElastic())
            .onErrorResume(e -> Mono.just(slow()));
        """);
  }

  @Test
  void ignoresWhatHandlesFailuresBelowAChainThatOnlyEndsInTime() {
    Page.checkHandler(
        """
        return Mono.fromCallable(() -> slow())
            .subscribeOn(boundedElastic())
            .take(Duration.ofSeconds(1))
            .onErrorResume(e -> Mono.just(slow()));
        """);
  }

  @Test
  void flagsWhatARetryAsksOnTheThreadOfTheFailure() {
    Page.checkHandler(
        """
        return Mono.delay(Duration.ofSeconds(1))
            .retryWhen(
                Retry.max(3)
                    // BUG: Diagnostic contains: LockSupport.park
                    .filter(e -> slow() > 0)
                    // BUG: Diagnostic contains: LockSupport.park
                    .doBeforeRetry(signal -> slow()));
        """);
  }

  @Test
  void ignoresWhatARetryAsksWhereBlockingIsAllowed() {
    Page.checkHandler(
        """
        return Mono.fromCallable(() -> slow())
            .subscribeOn(boundedElastic())
            .retryWhen(Retry.max(3).filter(e -> slow() > 0).doBeforeRetry(signal -> slow()));
        """);
  }

  @Test
  void ignoresFallbackOfTimeoutWithItsOwnScheduler() {
    Page.checkHandler(
        """
        return Mono.fromCallable(() -> slow())
            .subscribeOn(boundedElastic())
            .timeout(
                Duration.ofSeconds(1),
                Mono.fromCallable(() -> slow()).subscribeOn(boundedElastic()));
        """);
  }

  @Test
  void flagsSourceThatBackoffSubscribesToAgain() {
    Page.checkHandler(
        """
        // BUG: Diagnostic contains: Retry.backoff() must not block
        return Mono.fromCallable(() -> slow())
            .retryWhen(Retry.backoff(3, Duration.ofMillis(1)).jitter(0.5))
            .subscribeOn(boundedElastic());
        """);
  }

  @Test
  void ignoresSourceThatBackoffSubscribesToAgainOnBoundedElastic() {
    Page.checkHandler(
        """
        return Mono.fromCallable(() -> slow())
            .retryWhen(Retry.backoff(3, Duration.ofMillis(1)).scheduler(boundedElastic()))
            .subscribeOn(boundedElastic());
        """);
  }

  @Test
  void ignoresSourceThatIsSubscribedToAgainAtOnce() {
    Page.checkHandler(
        """
        return Mono.fromCallable(() -> slow())
            .retryWhen(Retry.max(3))
            .retry(3)
            .repeat(3)
            .subscribeOn(boundedElastic());
        """);
  }

  @Test
  void ignoresSourceWithItsOwnSchedulerAboveBackoff() {
    Page.checkHandler(
        """
        return Mono.fromCallable(() -> slow())
            .subscribeOn(boundedElastic())
            .retryWhen(Retry.backoff(3, Duration.ofMillis(1)));
        """);
  }

  @Test
  void flagsMapBelowCompletedFuture() {
    Page.checkHandler(
        """
        return Mono.fromFuture(() -> CompletableFuture.completedFuture(1))
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow());
        """);
  }

  @Test
  void ignoresSupplyAsyncOnAPool() {
    Page.checkHandler(
        "return Mono.fromFuture(() -> CompletableFuture.supplyAsync(() -> slow(),"
            + " Executors.newCachedThreadPool()));");
  }

  @Test
  void flagsSupplyAsyncOnTheCaller() {
    Page.checkHandler(
        """
        return Mono.fromFuture(
            // BUG: Diagnostic contains: LockSupport.park
            () -> CompletableFuture.supplyAsync(() -> slow(), Runnable::run));
        """);
  }

  @Test
  void ignoresDoFirstAndDoOnSubscribeAboveSubscribeOn() {
    Page.checkHandler(
        """
        return Mono.just(1)
            .doFirst(() -> slow())
            .doOnSubscribe(s -> slow())
            .subscribeOn(boundedElastic());
        """);
  }

  @Test
  void flagsDoFirstAndDoOnSubscribeBelowSubscribeOn() {
    Page.checkHandler(
        """
        return Mono.just(1)
            .subscribeOn(boundedElastic())
            // BUG: Diagnostic contains: LockSupport.park
            .doFirst(() -> slow())
            // BUG: Diagnostic contains: LockSupport.park
            .doOnSubscribe(s -> slow());
        """);
  }

  @Test
  void flagsTransformAboveSubscribeOn() {
    Page.checkHandler(
        """
        return Mono.just(1)
            // BUG: Diagnostic contains: LockSupport.park
            .transform(mono -> mono.defaultIfEmpty(slow()))
            .subscribeOn(boundedElastic());
        """);
  }

  @Test
  void ignoresTransformDeferredAboveSubscribeOn() {
    Page.checkHandler(
        """
        return Mono.just(1)
            .transformDeferred(mono -> mono.defaultIfEmpty(slow()))
            .subscribeOn(boundedElastic());
        """);
  }

  @Test
  void flagsTransformDeferredWithoutScheduler() {
    Page.checkHandler(
        """
        return Mono.just(1)
            // BUG: Diagnostic contains: LockSupport.park
            .transformDeferred(mono -> mono.defaultIfEmpty(slow()));
        """);
  }

  @Test
  void ignoresMapBelowRunOnBoundedElastic() {
    Page.checkHandler(
        "return Flux.range(1, 9).parallel().runOn(boundedElastic()).map(v -> slow());");
  }

  @Test
  void flagsMapOfParallelFluxWithoutRunOn() {
    Page.checkHandler(
        """
        return Flux.range(1, 9).parallel()
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow());
        """);
  }

  @Test
  void flagsMapBelowRunOnParallel() {
    Page.checkHandler(
        """
        return Flux.range(1, 9).parallel().runOn(Schedulers.parallel())
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow());
        """);
  }

  @Test
  void ignoresMapBelowZipOfSourcesOnBoundedElastic() {
    Page.checkHandler(
        """
        Mono<Integer> a = Mono.fromCallable(() -> slow()).subscribeOn(boundedElastic());
        Mono<Integer> b = Mono.fromCallable(() -> slow()).subscribeOn(boundedElastic());
        return Mono.zip(a, b).map(v -> slow());
        """);
  }

  @Test
  void flagsMapBelowZipWithASourceOnTheLoop() {
    Page.checkHandler(
        """
        Mono<Integer> a = Mono.fromCallable(() -> slow()).subscribeOn(boundedElastic());
        Mono<Integer> b = Mono.just(1);
        return Mono.zip(a, b)
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow());
        """);
  }

  @Test
  void ignoresPublishersSubscribedToBelowPublishOn() {
    Page.checkHandler(
        """
        return Mono.just(1)
            .publishOn(boundedElastic())
            .switchIfEmpty(Mono.fromCallable(() -> slow()))
            .then(Mono.fromRunnable(() -> slow()));
        """);
  }

  @Test
  void flagsPublishersSubscribedToWithoutPublishOn() {
    Page.checkHandler(
        """
        return Mono.just(1)
            // BUG: Diagnostic contains: LockSupport.park
            .switchIfEmpty(Mono.fromCallable(() -> slow()))
            // BUG: Diagnostic contains: LockSupport.park
            .then(Mono.fromRunnable(() -> slow()));
        """);
  }

  @Test
  void flagsSourceInsideOnErrorResume() {
    Page.checkHandler(
        """
        return Mono.error(new IllegalStateException())
            // BUG: Diagnostic contains: LockSupport.park
            .onErrorResume(e -> Mono.fromCallable(() -> slow()));
        """);
  }

  @Test
  void ignoresSourceWithItsOwnSchedulerInsideOnErrorResume() {
    Page.checkHandler(
        """
        return Mono.error(new IllegalStateException())
            .onErrorResume(
                e -> Mono.fromCallable(() -> slow()).subscribeOn(boundedElastic()));
        """);
  }

  @Test
  void flagsBlockInsideMap() {
    Page.checkHandler(
        """
        return Mono.just(1)
            // BUG: Diagnostic contains: Mono.block blocks
            .map(v -> Mono.just(v).block());
        """);
  }

  @Test
  void ignoresBlockOnBoundedElastic() {
    Page.checkHandler(
        "return Mono.just(1).publishOn(boundedElastic()).map(v -> Mono.just(v).block());");
  }

  @Test
  void flagsJoinOfToFuture() {
    Page.checkHandler(
        """
        return Mono.just(1)
            // BUG: Diagnostic contains: CompletableFuture.join blocks
            .map(v -> WebClient.create().get().retrieve().bodyToMono(String.class).toFuture().join());
        """);
  }

  @Test
  void ignoresSourceThatAFunctionOfTransformMoves() {
    Page.check(
        """
        static <T> Mono<T> onElastic(Mono<T> mono) {
          return mono.subscribeOn(boundedElastic());
        }

        @GetMapping("a")
        Mono<Integer> a() {
          return onElastic(Mono.fromCallable(() -> slow()));
        }

        @GetMapping("b")
        Mono<Integer> b() {
          return Mono.fromCallable(() -> slow()).transform(Page::onElastic);
        }

        @GetMapping("c")
        Mono<Integer> c() {
          return Mono.fromCallable(() -> slow()).as(m -> m.subscribeOn(boundedElastic()));
        }

        @GetMapping("d")
        Mono<Integer> d() {
          return Mono.fromCallable(() -> slow()).transformDeferred(m -> m.subscribeOn(boundedElastic()));
        }
        """);
  }

  @Test
  void ignoresSourceThatAFunctionMadeElsewhereMoves() {
    Page.check(
        """
        static <T> Function<Mono<T>, Mono<T>> onElastic() {
          return mono -> mono.subscribeOn(boundedElastic());
        }

        @GetMapping
        Mono<Integer> get() {
          return Mono.fromCallable(() -> slow()).transform(onElastic());
        }

        @GetMapping("/b")
        Mono<Integer> local() {
          Function<Mono<Integer>, Mono<Integer>> function = mono -> mono.subscribeOn(boundedElastic());
          return Mono.fromCallable(() -> slow()).transform(function);
        }

        @GetMapping("/c")
        Mono<Integer> unseen(Function<Mono<Integer>, Mono<Integer>> function) {
          return Mono.fromCallable(() -> slow()).transform(function);
        }
        """);
  }

  @Test
  void flagsSourceThatAFunctionMadeElsewhereDoesNotMove() {
    Page.check(
        """
        static <T> Function<Mono<T>, Mono<T>> named() {
          return mono -> mono.name("name");
        }

        @GetMapping
        Mono<Integer> get() {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.fromCallable(() -> slow()).transform(named());
        }
        """);
  }

  @Test
  void flagsChainThatAFunctionOfTransformDoesNotMove() {
    Page.check(
        """
        static <T> Mono<T> onElastic(Mono<T> mono) {
          return mono.subscribeOn(boundedElastic());
        }

        static <T> Mono<T> plain(Mono<T> mono) {
          return mono.cache();
        }

        @GetMapping("a")
        Mono<Integer> a() {
          return Mono.fromCallable(() -> slow()).transform(Page::onElastic).map(v -> slow());
        }

        @GetMapping("b")
        Mono<Integer> b() {
          return onElastic(Mono.fromCallable(() -> slow())).map(v -> slow());
        }

        @GetMapping("c")
        Mono<Integer> c() {
          // BUG: Diagnostic contains: LockSupport.park
          return plain(Mono.fromCallable(() -> slow()))
              // BUG: Diagnostic contains: LockSupport.park
              .map(v -> slow());
        }

        @GetMapping("d")
        Mono<Integer> d() {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.fromCallable(() -> slow()).transform(m -> m.cache());
        }
        """);
  }

  @Test
  void ignoresResourceAboveSubscribeOn() {
    Page.checkHandler(
        """
        return Mono.using(() -> slow(), v -> Mono.just(v), v -> slow()).subscribeOn(boundedElastic());
        """);
  }

  @Test
  void flagsFunctionOfSubscribe() {
    Page.checkHandler(
        """
        // BUG: Diagnostic contains: LockSupport.park
        Mono.just(1).subscribe(v -> slow());
        Mono.just(1).publishOn(boundedElastic()).subscribe(v -> slow());
        return Mono.empty();
        """);
  }

  @Test
  void ignoresConditionalChainOnBoundedElastic() {
    Page.check(
        """
        boolean flag;

        @GetMapping
        Mono<Integer> get() {
          return flag ? Mono.fromCallable(() -> slow()).subscribeOn(boundedElastic()) : Mono.empty();
        }

        @GetMapping("/b")
        Mono<Integer> b() {
          return (flag ? Mono.fromCallable(() -> slow()) : Mono.just(1)).subscribeOn(boundedElastic());
        }
        """);
  }

  @Test
  void ignoresParallelFluxBackInSequence() {
    Page.checkHandler(
        """
        return Flux.range(1, 9).parallel().runOn(boundedElastic()).doOnNext(v -> slow()).sequential();
        """);
  }

  @Test
  void ignoresDeferredSourceAboveSubscribeOn() {
    Page.checkHandler(
        """
        return Mono.deferContextual(context -> Mono.just(slow())).subscribeOn(boundedElastic());
        """);
  }

  @Test
  void flagsOneOfSeveralPublishers() {
    Page.checkHandler(
        """
        return Mono.when(
            Mono.fromRunnable(() -> slow()).subscribeOn(boundedElastic()),
            // BUG: Diagnostic contains: LockSupport.park
            Mono.fromRunnable(() -> slow()));
        """);
  }

  @Test
  void ignoresInnerPublishersThatMoveThemselves() {
    Page.checkHandler(
        """
        return Flux.range(1, 3)
            .flatMap(v -> Mono.fromCallable(() -> slow()).subscribeOn(boundedElastic()), 4)
            .concatMap(
                v ->
                    Mono.just(v)
                        .publishOn(boundedElastic())
                        .map(w -> slow()))
            .collectList();
        """);
  }

  @Test
  void ignoresOperatorsBelowPublishOn() {
    Page.checkHandler(
        """
        return Flux.range(1, 2)
            .publishOn(boundedElastic())
            .doOnNext(v -> slow())
            .doOnError(e -> slow())
            .doFinally(s -> slow())
            .filter(v -> slow() > 0)
            .<Integer>handle((v, sink) -> sink.next(slow()))
            .reduce((a, b) -> a + slow())
            .flatMapMany(v -> Flux.range(1, slow()))
            .collectMap(v -> slow())
            .map(m -> slow());
        """);
  }

  @Test
  void ignoresInnerPublishersOfHelpersBelowPublishOn() {
    Page.check(
        """
        private Mono<Integer> inner(int v) {
          return Mono.just(slow());
        }

        private Mono<Integer> deferred(int v) {
          return Mono.fromCallable(() -> slow());
        }

        @GetMapping
        Flux<Integer> get() {
          return Flux.range(1, 3)
              .publishOn(boundedElastic())
              .flatMap(this::inner)
              .concatMap(v -> deferred(v))
              .map(v -> slow());
        }
        """);
  }

  @Test
  void ignoresRepetitionOnBoundedElastic() {
    Page.checkHandler(
        """
        return Mono.fromCallable(() -> slow()).subscribeOn(boundedElastic())
            .retry(3)
            .repeat(2)
            .onErrorReturn(1)
            .defaultIfEmpty(2)
            .map(v -> slow());
        """);
  }

  @Test
  void ignoresOperatorBelowZipWithOnBoundedElastic() {
    Page.checkHandler(
        """
        Mono<Integer> a = Mono.fromCallable(() -> slow()).subscribeOn(boundedElastic());
        return a.zipWith(Mono.fromCallable(() -> slow()).subscribeOn(boundedElastic()))
            .map(t -> slow());
        """);
  }

  @Test
  void flagsTheFirstWindowAndTheGroupsButNotWhatIsInThem() {
    Page.check(
        """
        @GetMapping
        Flux<Integer> windows() {
          return Flux.range(1, 3)
              .publishOn(boundedElastic())
              .window(Duration.ofMillis(1), boundedElastic())
              .flatMap(
                  window -> {
                    // BUG: Diagnostic contains: LockSupport.park
                    slow();
                    return window.map(v -> slow());
                  });
        }
        @GetMapping
        Flux<Integer> groups() {
          return Flux.range(1, 3)
              .parallel()
              .runOn(boundedElastic())
              .groups()
              .flatMap(
                  group -> {
                    // BUG: Diagnostic contains: LockSupport.park
                    slow();
                    return group.map(v -> slow());
                  });
        }
        """);
  }

  @Test
  void ignoresWindowsThatTheirElementsOpen() {
    Page.checkHandler(
        """
        return Flux.range(1, 3)
            .publishOn(boundedElastic())
            .window(2)
            .flatMap(window -> window.map(v -> slow()).doOnNext(v -> slow()))
            .map(v -> slow());
        """);
  }

  @Test
  void flagsChainInACollectionThatIsAssignedToItself() {
    Page.checkHandler(
        """
        // BUG: Diagnostic contains: LockSupport.park blocks
        List<Mono<Integer>> chains = List.of(Mono.fromCallable(() -> slow()));
        chains = chains.isEmpty() ? List.of() : chains;
        return Flux.merge(chains);
        """);
  }

  @Test
  void ignoresChainThatAReferenceToASourceMakes() {
    Page.check(
        """
        Flux<java.nio.file.Path> files(java.nio.file.Path root) {
          return Flux.using(
                  () -> java.nio.file.Files.walk(root, 2), Flux::fromStream, Stream::close)
              .subscribeOn(boundedElastic())
              .filter(java.nio.file.Files::isDirectory)
              .concatMapIterable(path -> List.of(path))
              .flatMap(Mono::just)
              .doOnNext(path -> slow());
        }
        """);
  }

  @Test
  void flagsChainThatAReferenceToATimerMakes() {
    Page.check(
        """
        Flux<Long> ticks() {
          return Flux.just(Duration.ofMillis(1))
              .publishOn(boundedElastic())
              .flatMap(Mono::delay)
              // BUG: Diagnostic contains: LockSupport.park
              .doOnNext(v -> slow());
        }
        """);
  }

  @Test
  void flagsChainThatAReferenceOnlyPassesOn() {
    Page.check(
        """
        Flux<Integer> f(Flux<Mono<Integer>> all) {
          return all.publishOn(boundedElastic())
              .flatMap(Mono::from)
              // BUG: Diagnostic contains: LockSupport.park
              .doOnNext(v -> slow());
        }
        """);
  }

  @Test
  void ignoresChainsThatAreValuesOfAnotherAndMovedThere() {
    Page.checkHandler(
        """
        List<Mono<Integer>> all =
            List.of(Mono.fromCallable(() -> slow()), Mono.fromCallable(() -> slow()));
        return Flux.fromIterable(all)
            .flatMap(each -> each.subscribeOn(boundedElastic()))
            .map(v -> slow());
        """);
    Page.checkHandler(
        """
        return Flux.just(Mono.fromCallable(() -> slow()), Mono.fromCallable(() -> slow()))
            .flatMap(each -> each.subscribeOn(boundedElastic()))
            .map(v -> slow());
        """);
  }

  @Test
  void ignoresChainsInAListWhoseRailsAreMoved() {
    Page.checkHandler(
        """
        return Flux.fromIterable(List.of(Mono.fromCallable(() -> slow())))
            .parallel()
            .runOn(boundedElastic())
            .flatMap(each -> each)
            .sequential();
        """);
  }

  @Test
  void ignoresOperatorBelowValuesThatMoveThemselves() {
    Page.checkHandler(
        """
        return Flux.fromIterable(List.of(Mono.just(1).publishOn(boundedElastic())))
            .flatMap(each -> each)
            .map(v -> slow());
        """);
  }

  @Test
  void flagsOperatorOnTheThreadThatCarriesChainsAsValues() {
    Page.checkHandler(
        """
        return Flux.fromIterable(List.of(Mono.just(1).publishOn(boundedElastic())))
            // BUG: Diagnostic contains: LockSupport.park
            .doOnNext(each -> slow())
            .flatMap(each -> each);
        """);
    Page.checkHandler(
        """
        return Flux.just(Mono.just(1).publishOn(boundedElastic()))
            .map(each -> Mono.just(2))
            .flatMap(each -> each)
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow());
        """);
  }

  @Test
  void flagsChainsInAListThatAnOperatorSubscribesTo() {
    Page.checkHandler(
        """
        List<Mono<Integer>> all =
            List.of(
                // BUG: Diagnostic contains: LockSupport.park
                Mono.fromCallable(() -> slow()),
                Mono.fromCallable(() -> slow()).subscribeOn(boundedElastic()));
        return Flux.merge(all);
        """);
  }

  @Test
  void ignoresValuesBelowALeadingChainThatMovesItself() {
    Page.checkHandler(
        """
        return Flux.range(1, 3)
            .subscribeOn(boundedElastic())
            .startWith(Mono.fromCallable(() -> slow()).subscribeOn(boundedElastic()))
            .map(v -> slow());
        """);
    Page.checkHandler(
        """
        return Flux.defer(() -> Flux.just(slow()))
            .startWith(Mono.just(1).subscribeOn(boundedElastic()));
        """);
  }

  @Test
  void ignoresTheEndOfAChainThatValuesLead() {
    Page.checkHandler(
        """
        return Flux.range(1, 3)
            .publishOn(boundedElastic())
            .startWith(0)
            .doOnComplete(() -> slow());
        """);
    Page.checkHandler(
        """
        return Flux.range(1, 3)
            .publishOn(boundedElastic())
            .scan(0, (a, b) -> a + b)
            .collectList()
            .map(all -> slow());
        """);
  }

  @Test
  void flagsValuesThatLeadAChain() {
    Page.checkHandler(
        """
        return Flux.range(1, 3)
            .publishOn(boundedElastic())
            .startWith(0)
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow());
        """);
    Page.checkHandler(
        """
        return Flux.range(1, 3)
            .publishOn(boundedElastic())
            .scan(0, (a, b) -> a + b)
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow());
        """);
  }

  @Test
  void flagsChainThatLeadsAnother() {
    Page.checkHandler(
        """
        return Flux.range(1, 3)
            .subscribeOn(boundedElastic())
            // BUG: Diagnostic contains: LockSupport.park
            .startWith(Mono.fromCallable(() -> slow()))
            // BUG: Diagnostic contains: LockSupport.park
            .map(v -> slow());
        """);
    Page.checkHandler(
        """
        // BUG: Diagnostic contains: LockSupport.park
        return Flux.defer(() -> Flux.just(slow())).startWith(Mono.just(1));
        """);
  }
}
