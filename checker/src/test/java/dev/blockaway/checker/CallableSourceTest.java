package dev.blockaway.checker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sources that are mere functions, which {@code publishOn} runs on its own threads if it stands
 * straight below, as measured with reactor-core 3.8.6.
 */
class CallableSourceTest {
  private static final String HELPERS =
      """
      private Mono<Integer> load() {
        return Mono.fromCallable(() -> slow());
      }
      <T> Mono<T> pooled(Mono<T> mono) {
        return mono.publishOn(boundedElastic());
      }
      @GetMapping
      Publisher<?> first() {
        return load().publishOn(boundedElastic());
      }
      @GetMapping
      Publisher<?> get() {
        %s
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return Mono.fromCallable(() -> slow()).publishOn(boundedElastic());",
        "return Mono.fromSupplier(() -> slow()).publishOn(boundedElastic());",
        "return Mono.fromRunnable(() -> slow()).publishOn(boundedElastic());",
        "return Mono.fromCallable(() -> slow()).flux().publishOn(boundedElastic());",
        "return Flux.from(Mono.fromCallable(() -> slow())).publishOn(boundedElastic());",
        "return Mono.from(Mono.fromCallable(() -> slow())).publishOn(boundedElastic()).map(v -> v);",
        "return Mono.from(Mono.fromRunnable(() -> slow())).publishOn(boundedElastic());",
        "return Mono.fromRunnable(() -> slow()).flux().publishOn(boundedElastic());",
        "return Flux.from(Mono.fromRunnable(() -> slow()).flux()).publishOn(boundedElastic());",
        "return Mono.fromCallable(() -> slow()).transform(m -> m.publishOn(boundedElastic()));",
        "return Mono.fromCallable(() -> slow()).as(this::pooled);",
        "Mono<Integer> x = Mono.fromCallable(() -> slow()); return x.publishOn(boundedElastic());",
        "return load().publishOn(boundedElastic());",
        "return pooled(load());",
        // the nearest scheduler, whatever comes later
        "return load().publishOn(boundedElastic()).publishOn(Schedulers.parallel());",
        "return load().publishOn(boundedElastic()).subscribeOn(Schedulers.parallel());",
      })
  void ignoresSourceThatPublishOnStraightBelowCalls(String body) {
    Page.check(HELPERS.formatted(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return Mono.fromCallable(() -> slow()).map(v -> v).publishOn(boundedElastic());",
        "return Mono.fromSupplier(() -> slow()).filter(v -> true).publishOn(boundedElastic());",
        "return Mono.fromRunnable(() -> slow()).then().publishOn(boundedElastic());",
        "return Flux.from(Mono.fromRunnable(() -> slow())).publishOn(boundedElastic());",
        "return Flux.from(Mono.fromRunnable(() -> slow())).publishOn(boundedElastic(), 3);",
        "return Mono.fromCallable(() -> slow()).name(\"x\").publishOn(boundedElastic());",
        "return Mono.fromCallable(() -> slow()).hide().publishOn(boundedElastic());",
        "return Mono.fromCallable(() -> slow()).cache().publishOn(boundedElastic());",
        "return Mono.fromCallable(() -> slow()).contextWrite(c -> c).publishOn(boundedElastic());",
        "return Mono.fromCallable(() -> slow()).transformDeferred(m -> m).publishOn(boundedElastic());",
        "return Mono.fromCallable(() -> slow()).publishOn(Schedulers.parallel()).publishOn(boundedElastic());",
        "return Mono.fromCallable(() -> slow()).publishOn(Schedulers.immediate()).publishOn(boundedElastic());",
        "return Mono.fromCallable(() -> slow()).publishOn(Schedulers.parallel()).subscribeOn(boundedElastic());",
        "return Mono.defer(() -> Mono.just(slow())).publishOn(boundedElastic());",
        "return Mono.create(s -> s.success(slow())).publishOn(boundedElastic());",
        "return Flux.defer(() -> Flux.just(slow())).publishOn(boundedElastic());",
        "return Mono.defer(() -> Mono.fromCallable(() -> slow())).publishOn(boundedElastic());",
        "return Mono.just(1).flatMap(v -> Mono.fromCallable(() -> slow())).publishOn(boundedElastic());",
      })
  void flagsSourceThatPublishOnDoesNotCall(String body) {
    Page.check(
        """
        @GetMapping
        Publisher<?> get() {
          // BUG: Diagnostic contains: LockSupport.park
          %s
        }
        """
            .formatted(body));
  }
}
