package dev.blockaway.checker;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixes for chains of Mutiny, RxJava and Vert.x, applied, compiled and checked again. */
class OtherLibraryFixTest {
  private static final String MUTINY =
      """
      import io.smallrye.mutiny.Uni;
      import io.smallrye.mutiny.infrastructure.Infrastructure;
      import java.util.concurrent.locks.LockSupport;

      class Page {
        static int slow() {
          LockSupport.park();
          return 1;
        }

      %s}
      """;

  private static final String RXJAVA =
      """
      import io.reactivex.rxjava3.core.*;
      import io.reactivex.rxjava3.schedulers.Schedulers;
      import java.util.concurrent.locks.LockSupport;

      class Page {
        static int slow() {
          LockSupport.park();
          return 1;
        }

      %s}
      """;

  private static final String VERTX =
      """
      import io.vertx.core.*;
      import java.util.concurrent.locks.LockSupport;

      class Page {
        static int slow() {
          LockSupport.park();
          return 1;
        }

      %s}
      """;

  @TempDir Path folder;
  private Patch patch;

  @BeforeEach
  void prepare() {
    patch = new Patch(folder);
  }

  private void fixes(String page, String members, String fixed) {
    patch.gives(page.formatted(members.indent(2)), page.formatted(fixed.indent(2)));
  }

  @Test
  void fixesChainsOfMutiny() {
    fixes(
        MUTINY,
        """
        Uni<Integer> source() {
          return Uni.createFrom().item(() -> slow());
        }

        Uni<Integer> eager() {
          return Uni.createFrom().item(slow()).map(v -> v + 1);
        }

        Uni<Integer> late() {
          return Uni.createFrom().item(() -> slow()).emitOn(Infrastructure.getDefaultWorkerPool());
        }

        Uni<Integer> operator(Uni<Integer> client) {
          return client.onItem().transform(v -> slow());
        }

        Uni<Integer> shorthand(Uni<Integer> client) {
          return client
              .map(v -> slow());
        }

        Uni<Integer> wait(Uni<Integer> client) {
          return client.map(v -> client.await().indefinitely());
        }

        Uni<Integer> statements() {
          int a = slow();
          return Uni.createFrom().item(a + 1);
        }
        """,
        """
        Uni<Integer> source() {
          return Uni.createFrom().item(() -> slow()).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        }

        Uni<Integer> eager() {
          return Uni.createFrom().item(() -> slow()).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()).map(v -> v + 1);
        }

        Uni<Integer> late() {
          return Uni.createFrom().item(() -> slow()).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        }

        Uni<Integer> operator(Uni<Integer> client) {
          return client.emitOn(Infrastructure.getDefaultWorkerPool()).onItem().transform(v -> slow());
        }

        Uni<Integer> shorthand(Uni<Integer> client) {
          return client
              .emitOn(Infrastructure.getDefaultWorkerPool())
              .map(v -> slow());
        }

        Uni<Integer> wait(Uni<Integer> client) {
          return client.flatMap(v -> client);
        }

        Uni<Integer> statements() {
          return Uni.createFrom().deferred(() -> {
            int a = slow();
            return Uni.createFrom().item(a + 1);
          }).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        }
        """);
  }

  @Test
  void ignoresItemOfMutinyThatThrows() {
    patch.leaves(
        MUTINY.formatted(
            """
              int read() throws java.io.IOException {
                return slow();
              }

              Uni<Integer> eager() throws java.io.IOException {
                return Uni.createFrom().item(read());
              }
            """));
  }

  @Test
  void fixesChainsOfRxJava() {
    fixes(
        RXJAVA,
        """
        Single<Integer> source() {
          return Single.fromCallable(() -> slow());
        }

        Single<Integer> eager() {
          return Single.just(slow()).map(v -> v + 1);
        }

        Single<Integer> late() {
          return Single.fromCallable(() -> slow()).observeOn(Schedulers.io());
        }

        Single<Integer> computation() {
          return Single.fromCallable(() -> slow()).subscribeOn(Schedulers.computation());
        }

        Single<Integer> operator(Single<Integer> client) {
          return client.map(v -> slow());
        }

        Single<Integer> wait(Single<Integer> client) {
          return client.map(v -> client.blockingGet());
        }

        Observable<Integer> waits(Observable<Integer> all, Single<Integer> client) {
          return all.map(v -> client.blockingGet());
        }
        """,
        """
        Single<Integer> source() {
          return Single.fromCallable(() -> slow()).subscribeOn(Schedulers.io());
        }

        Single<Integer> eager() {
          return Single.fromCallable(() -> slow()).subscribeOn(Schedulers.io()).map(v -> v + 1);
        }

        Single<Integer> late() {
          return Single.fromCallable(() -> slow()).subscribeOn(Schedulers.io());
        }

        Single<Integer> computation() {
          return Single.fromCallable(() -> slow()).subscribeOn(Schedulers.io());
        }

        Single<Integer> operator(Single<Integer> client) {
          return client.observeOn(Schedulers.io()).map(v -> slow());
        }

        Single<Integer> wait(Single<Integer> client) {
          return client.flatMap(v -> client);
        }

        Observable<Integer> waits(Observable<Integer> all, Single<Integer> client) {
          return all.concatMapSingle(v -> client);
        }
        """);
  }

  @Test
  void fixesChainsOfRxJava2() {
    fixes(
        RXJAVA.replace("rxjava3.core.", "").replace("rxjava3.", ""),
        """
        Single<Integer> source() {
          return Single.fromCallable(() -> slow());
        }

        Single<Integer> eager() {
          return Single.just(slow()).map(v -> v + 1);
        }

        Single<Integer> late() {
          return Single.fromCallable(() -> slow()).observeOn(Schedulers.io());
        }

        Flowable<Integer> computation() {
          return Flowable.fromCallable(() -> slow()).subscribeOn(Schedulers.computation());
        }

        Observable<Integer> operator(Observable<Integer> client) {
          return client.map(v -> slow());
        }

        Maybe<Integer> maybe(Maybe<Integer> client) {
          return client.filter(v -> slow() > 0);
        }

        Single<Integer> wait(Single<Integer> client) {
          return client.map(v -> client.blockingGet());
        }

        Observable<Integer> waits(Observable<Integer> all, Single<Integer> client) {
          return all.map(v -> client.blockingGet());
        }
        """,
        """
        Single<Integer> source() {
          return Single.fromCallable(() -> slow()).subscribeOn(Schedulers.io());
        }

        Single<Integer> eager() {
          return Single.fromCallable(() -> slow()).subscribeOn(Schedulers.io()).map(v -> v + 1);
        }

        Single<Integer> late() {
          return Single.fromCallable(() -> slow()).subscribeOn(Schedulers.io());
        }

        Flowable<Integer> computation() {
          return Flowable.fromCallable(() -> slow()).subscribeOn(Schedulers.io());
        }

        Observable<Integer> operator(Observable<Integer> client) {
          return client.observeOn(Schedulers.io()).map(v -> slow());
        }

        Maybe<Integer> maybe(Maybe<Integer> client) {
          return client.observeOn(Schedulers.io()).filter(v -> slow() > 0);
        }

        Single<Integer> wait(Single<Integer> client) {
          return client.flatMap(v -> client);
        }

        Observable<Integer> waits(Observable<Integer> all, Single<Integer> client) {
          return all.concatMapSingle(v -> client);
        }
        """);
  }

  @Test
  void fixesFunctionOfAVertxFuture() {
    fixes(
        VERTX,
        """
        Future<Integer> f(Vertx vertx, Future<Integer> client) {
          return client.map(v -> v + slow());
        }

        Future<Integer> g(Vertx vertx) {
          return vertx.executeBlocking(() -> 1).map(v -> v + slow());
        }
        """,
        """
        Future<Integer> f(Vertx vertx, Future<Integer> client) {
          return client.compose(v -> vertx.executeBlocking(() -> v + slow()));
        }

        Future<Integer> g(Vertx vertx) {
          return vertx.executeBlocking(() -> 1).compose(v -> vertx.executeBlocking(() -> v + slow()));
        }
        """);
  }

  @Test
  void ignoresFunctionOfAVertxFutureWithoutVertx() {
    patch.leaves(
        VERTX.formatted(
            """
              Future<Integer> f(Future<Integer> client) {
                return client.map(v -> v + slow());
              }
            """));
  }
}
