import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.eclipse.microprofile.reactive.streams.operators.PublisherBuilder;
import org.reactivestreams.Publisher;

class Consumers {
  static String ask(String name) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(name)).build(), BodyHandlers.ofString())
        .body();
  }

  @Incoming("orders")
  Uni<Void> uni(String order) throws Exception {
    ask(order); // finds BlockingCallOnEventLoop
    return Uni.createFrom().voidItem();
  }

  @Incoming("orders")
  CompletionStage<Void> stage(Message<String> order) throws Exception {
    ask(order.getPayload()); // finds BlockingCallOnEventLoop
    return order.ack();
  }

  @Incoming("orders")
  @Outgoing("bills")
  Message<String> message(Message<String> order) throws Exception {
    return order.withPayload(ask(order.getPayload())); // silent: a message is taken to block
  }

  @Incoming("orders")
  CompletableFuture<Void> future(String order) throws Exception {
    ask(order); // silent: only a CompletionStage is taken not to block
    return CompletableFuture.completedFuture(null);
  }

  @Incoming("orders")
  @Outgoing("bills")
  Multi<String> multi(String order) throws Exception {
    return Multi.createFrom().items(ask(order), order); // finds BlockingCallOnEventLoop
  }

  @Incoming("orders")
  @Outgoing("bills")
  Publisher<String> publisher(String order) throws Exception {
    ask(order); // finds BlockingCallOnEventLoop
    return null;
  }

  @Incoming("orders")
  @Outgoing("bills")
  PublisherBuilder<String> builder(String order) throws Exception {
    ask(order); // finds BlockingCallOnEventLoop
    return null;
  }

  @Incoming("orders")
  void plain(String order) throws Exception {
    ask(order); // silent: a payload is taken to block
  }

  @Incoming("orders")
  @Outgoing("bills")
  String processor(String order) throws Exception {
    return ask(order); // silent: a payload is taken to block
  }

  @Incoming("orders")
  @Blocking("pool")
  CompletionStage<Void> onPool(Message<String> order) throws Exception {
    ask(order.getPayload()); // silent: @Blocking of reactive messaging
    return order.ack();
  }

  @Incoming("orders")
  @io.smallrye.common.annotation.Blocking
  Uni<Void> onWorker(String order) throws Exception {
    ask(order); // silent: @Blocking of SmallRye
    return Uni.createFrom().voidItem();
  }

  @Incoming("orders")
  @Transactional
  CompletionStage<Void> inTransaction(Message<String> order) throws Exception {
    ask(order.getPayload()); // silent: transactional
    return CompletableFuture.completedFuture(null);
  }

  @Incoming("orders")
  @RunOnVirtualThread
  Uni<Void> onVirtualThread(String order) throws Exception {
    ask(order); // silent: a virtual thread
    return Uni.createFrom().voidItem();
  }
}
