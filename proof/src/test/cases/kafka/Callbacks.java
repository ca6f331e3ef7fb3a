import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

class Callbacks {
  final CountDownLatch latch = new CountDownLatch(1);

  void await() {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void send(KafkaProducer<String, String> producer, ProducerRecord<String, String> record) {
    producer.send(record, (metadata, failure) -> await()); // finds BlockingCallOnEventLoop
    producer.send(record, this::sent); // finds BlockingCallOnEventLoop
    producer.send(record, (metadata, failure) -> new Thread(this::await).start()); // silent: a thread of its own
    await(); // silent: nothing says where this runs
    producer.send(
        record,
        new Callback() {
          @Override
          public void onCompletion(RecordMetadata metadata, Exception failure) {
            await(); // finds BlockingCallOnEventLoop
          }
        });
  }

  private void sent(RecordMetadata metadata, Exception failure) {
    await();
  }

  class Stored implements Callback {
    @Override
    public void onCompletion(RecordMetadata metadata, Exception failure) {
      await(); // finds BlockingCallOnEventLoop
    }
  }

  class Counting implements ProducerInterceptor<String, String> {
    @Override
    public ProducerRecord<String, String> onSend(ProducerRecord<String, String> record) {
      await(); // silent: on the thread of whoever sends
      return record;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception failure) {
      await(); // finds BlockingCallOnEventLoop
    }

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> configuration) {}
  }

  void administer(Admin admin) {
    KafkaFuture<Void> created = admin.createTopics(java.util.List.of()).all();
    created.whenComplete((nothing, failure) -> await()); // finds BlockingCallOnEventLoop
    created.thenApply(nothing -> latch.getCount()).toCompletionStage().thenRun(this::await); // finds BlockingCallOnEventLoop
    created.toCompletionStage().thenRunAsync(this::await); // silent: the common pool
  }

  void consume(KafkaConsumer<String, String> consumer, Future<String> answer) {
    consumer.subscribe(
        java.util.List.of("orders"),
        new ConsumerRebalanceListener() {
          @Override
          public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            await(); // silent: the thread that polls
          }

          @Override
          public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            await(); // silent: the thread that polls
          }
        });
    consumer.commitAsync((offsets, failure) -> await()); // silent: the thread that polls
    consumer.commitAsync(
        new OffsetCommitCallback() {
          @Override
          public void onComplete(
              Map<TopicPartition, OffsetAndMetadata> offsets, Exception failure) {
            await(); // silent: the thread that polls
          }
        });
  }

  KafkaProducer<String, String> make(Properties properties) {
    return new KafkaProducer<>(properties);
  }
}
