import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.keyed.KeyedMulti;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.eclipse.microprofile.reactive.streams.operators.ProcessorBuilder;
import org.eclipse.microprofile.reactive.streams.operators.PublisherBuilder;
import org.reactivestreams.Publisher;

class Streams {
  static String ask(String name) {
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(URI.create(name)).build(), BodyHandlers.ofString())
          .body();
    } catch (Exception e) {
      return "";
    }
  }

  @Incoming("orders")
  @Outgoing("bills")
  Multi<String> transform(Multi<String> orders) {
    String head = ask("/head"); // silent: once, at start-up
    return orders.map(order -> head + ask(order)); // finds BlockingCallOnEventLoop
  }

  @Incoming("orders")
  @Outgoing("bills")
  Multi<Message<String>> transformMessages(Multi<Message<String>> orders) {
    String head = ask("/head"); // silent: once, at start-up
    return orders
        .onItem()
        .transformToUniAndConcatenate(
            order -> {
              String bill = ask(order.getPayload()); // finds BlockingCallOnEventLoop
              return Uni.createFrom().item(order.withPayload(head + bill));
            });
  }

  @Incoming("orders")
  @Outgoing("bills")
  Publisher<String> ofReactiveStreams(Publisher<String> orders) {
    ask("/head"); // silent: once, at start-up
    return orders;
  }

  @Incoming("orders")
  @Outgoing("bills")
  PublisherBuilder<String> ofBuilders(PublisherBuilder<String> orders) {
    ask("/head"); // silent: once, at start-up
    return orders;
  }

  @Incoming("orders")
  @Outgoing("bills")
  ProcessorBuilder<String, String> processor() {
    ask("/head"); // silent: once, at start-up
    return null;
  }

  @Outgoing("prices")
  Multi<String> generate() {
    ask("/head"); // silent: once, at start-up
    return Multi.createFrom().items("a", "b");
  }

  @Outgoing("prices")
  Flow.Publisher<String> generateFlow() {
    ask("/head"); // silent: once, at start-up
    return Multi.createFrom().items("a", "b");
  }

  @Incoming("orders")
  @Outgoing("bills")
  Multi<String> ofEveryMessage(String order) {
    return Multi.createFrom().items(ask(order), order); // finds BlockingCallOnEventLoop
  }

  @Incoming("orders")
  @Outgoing("bills")
  Multi<String> ofEveryKey(KeyedMulti<String, String> orders) {
    String head = ask(orders.key()); // finds BlockingCallOnEventLoop
    return orders.map(order -> head + order);
  }

  @Outgoing("prices")
  Uni<String> ofEveryItem() {
    return Uni.createFrom().item(ask("/price")); // finds BlockingCallInReactiveMethod
  }
}
