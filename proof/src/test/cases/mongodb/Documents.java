import com.mongodb.client.MongoCollection;
import com.mongodb.client.result.InsertOneResult;
import org.bson.Document;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Documents {
  com.mongodb.reactivestreams.client.MongoCollection<Document> reactive;
  MongoCollection<Document> blocking;

  Flux<Document> found() {
    return Flux.from(reactive.find()).doOnNext(document -> blocking.insertOne(document)); // finds BlockingCallOnEventLoop
  }

  Mono<InsertOneResult> inserted(Document document) {
    return Mono.from(reactive.insertOne(document))
        .doOnSuccess(result -> blocking.countDocuments()); // finds BlockingCallOnEventLoop
  }

  Flux<Long> onElastic() {
    return Flux.from(reactive.find())
        .publishOn(Schedulers.boundedElastic())
        .map(document -> blocking.countDocuments()); // silent: boundedElastic
  }

  class Storing implements Subscriber<Document> {
    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(1);
    }

    @Override
    public void onNext(Document document) {
      blocking.insertOne(document); // finds BlockingCallOnEventLoop
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {
      new Thread(() -> blocking.countDocuments()).start(); // silent: a thread of its own
    }
  }

  void subscribe(Publisher<Document> documents) {
    documents.subscribe(new Storing());
    blocking.countDocuments(); // silent: nothing says where this runs
  }
}
