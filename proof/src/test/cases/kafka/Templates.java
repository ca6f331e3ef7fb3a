import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;

class Templates {
  KafkaTemplate<String, String> template;
  CountDownLatch latch;

  void await() {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void send() {
    template.send("a", "b").whenComplete((sent, failure) -> await()); // finds BlockingCallOnEventLoop
    template.send("a", "b").thenAcceptAsync(sent -> await()); // silent: the common pool
    template.sendDefault("b").thenAccept(sent -> await()); // finds BlockingCallOnEventLoop
    template.send("a", "b").join(); // silent: nothing says where this runs
  }

  class Stored implements ProducerListener<String, String> {
    @Override
    public void onSuccess(ProducerRecord<String, String> record, RecordMetadata metadata) {
      await(); // finds BlockingCallOnEventLoop
    }
  }
}
