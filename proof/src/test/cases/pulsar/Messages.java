import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import org.apache.pulsar.client.api.Consumer;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.Producer;

class Messages {
  CountDownLatch latch;
  ExecutorService pool;

  void await() {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void send(Producer<String> producer) {
    producer.sendAsync("a").thenAccept(id -> await()); // finds BlockingCallOnEventLoop
    producer.newMessage().value("a").sendAsync().whenComplete((id, failure) -> await()); // finds BlockingCallOnEventLoop
    CompletableFuture<MessageId> sent = producer.sendAsync("a");
    sent.exceptionally(
        failure -> {
          await(); // finds BlockingCallOnEventLoop
          return null;
        });
    sent.thenAcceptAsync(id -> await(), pool); // silent: a pool
    sent.thenRunAsync(this::await); // silent: the common pool
  }

  void receive(Consumer<String> consumer) {
    consumer.receiveAsync().thenAccept(message -> await()); // silent: threads of its own
  }
}
