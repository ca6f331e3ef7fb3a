import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.stage.Stage;

class Sessions {
  Mutiny.SessionFactory mutiny;
  Stage.SessionFactory stages;

  static String slow() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "";
  }

  void inPlainMethods() {
    slow(); // silent: nothing says where this runs
    mutiny.withSession(session -> Uni.createFrom().item(slow())); // finds BlockingCallOnEventLoop
    mutiny.withTransaction(
        (session, transaction) -> {
          slow(); // finds BlockingCallOnEventLoop
          return session.flush();
        });
    mutiny.withTransaction(
        session ->
            session.withTransaction(inner -> Uni.createFrom().item(slow()))); // finds BlockingCallOnEventLoop
    mutiny.withStatelessTransaction(session -> Uni.createFrom().item(slow())); // finds BlockingCallOnEventLoop
    mutiny.withTransaction(
        session ->
            Uni.createFrom()
                .item(() -> slow()) // silent: a worker thread
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
  }

  CompletionStage<String> inStages() {
    return stages.withTransaction(
        session -> CompletableFuture.completedFuture(slow())); // finds BlockingCallOnEventLoop
  }

  CompletionStage<String> movedInStages() {
    return stages.withTransaction(
        session -> CompletableFuture.supplyAsync(() -> slow())); // silent: the common pool
  }

  Uni<String> withPanache() {
    return Panache.withTransaction(() -> Uni.createFrom().item(slow())); // finds BlockingCallOnEventLoop
  }

  Uni<String> sessionWithPanache() {
    return Panache.withSession(() -> Uni.createFrom().item(() -> slow())); // finds BlockingCallOnEventLoop
  }

  @WithTransaction
  Uni<String> intercepted() {
    return Uni.createFrom().item(slow()); // finds BlockingCallOnEventLoop
  }

  @WithSession
  Uni<String> interceptedForSession() {
    return Uni.createFrom().item(slow()); // finds BlockingCallOnEventLoop
  }

  @WithTransaction
  static class Service {
    public Uni<String> intercepted() {
      return Uni.createFrom().item(slow()); // finds BlockingCallOnEventLoop
    }

    public String notIntercepted() {
      return slow(); // silent: it returns no Uni
    }
  }
}
