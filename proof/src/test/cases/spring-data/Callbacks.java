import java.util.concurrent.BlockingQueue;
import org.bson.Document;
import org.reactivestreams.Publisher;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.AuditorAware;
import org.springframework.data.domain.ReactiveAuditorAware;
import org.springframework.data.mongodb.core.mapping.event.ReactiveAfterConvertCallback;
import org.springframework.data.mongodb.core.mapping.event.ReactiveAfterSaveCallback;
import org.springframework.data.mongodb.core.mapping.event.ReactiveBeforeConvertCallback;
import org.springframework.data.mongodb.core.mapping.event.ReactiveBeforeSaveCallback;
import org.springframework.data.r2dbc.mapping.OutboundRow;
import org.springframework.data.r2dbc.mapping.event.AfterConvertCallback;
import org.springframework.data.r2dbc.mapping.event.AfterSaveCallback;
import org.springframework.data.r2dbc.mapping.event.BeforeConvertCallback;
import org.springframework.data.r2dbc.mapping.event.BeforeSaveCallback;
import org.springframework.data.relational.core.sql.SqlIdentifier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Callbacks {
  record Order(String id) {}

  final BlockingQueue<Order> numbers;

  Callbacks(BlockingQueue<Order> numbers) {
    this.numbers = numbers;
  }

  Order next() {
    try {
      return numbers.take(); // silent: nothing says where this runs
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  class Auditor implements ReactiveAuditorAware<String> {
    @Override
    public Mono<String> getCurrentAuditor() {
      return Mono.just(next().id()); // finds BlockingCallOnEventLoop
    }
  }

  class MovedAuditor implements ReactiveAuditorAware<String> {
    @Override
    public Mono<String> getCurrentAuditor() {
      return Mono.fromCallable(() -> next().id()).subscribeOn(Schedulers.boundedElastic()); // silent: boundedElastic
    }
  }

  /** The twin of repositories that block. */
  class BlockingAuditor implements AuditorAware<String> {
    @Override
    public java.util.Optional<String> getCurrentAuditor() {
      return java.util.Optional.of(next().id()); // silent: repositories that block call it
    }
  }

  class Documents
      implements ReactiveBeforeConvertCallback<Order>,
          ReactiveBeforeSaveCallback<Order>,
          ReactiveAfterSaveCallback<Order>,
          ReactiveAfterConvertCallback<Order> {
    @Override
    public Publisher<Order> onBeforeConvert(Order order, String collection) {
      return Mono.just(next()); // finds BlockingCallOnEventLoop
    }

    @Override
    public Publisher<Order> onBeforeSave(Order order, Document document, String collection) {
      return Mono.just(next()); // finds BlockingCallOnEventLoop
    }

    @Override
    public Publisher<Order> onAfterSave(Order order, Document document, String collection) {
      return Mono.just(next()); // finds BlockingCallOnEventLoop
    }

    @Override
    public Publisher<Order> onAfterConvert(Order order, Document document, String collection) {
      return Mono.just(next()); // finds BlockingCallOnEventLoop
    }
  }

  class Rows
      implements BeforeConvertCallback<Order>,
          BeforeSaveCallback<Order>,
          AfterSaveCallback<Order>,
          AfterConvertCallback<Order> {
    @Override
    public Publisher<Order> onBeforeConvert(Order order, SqlIdentifier table) {
      return Mono.just(next()); // finds BlockingCallOnEventLoop
    }

    @Override
    public Publisher<Order> onBeforeSave(Order order, OutboundRow row, SqlIdentifier table) {
      return Mono.just(next()); // finds BlockingCallOnEventLoop
    }

    @Override
    public Publisher<Order> onAfterSave(Order order, OutboundRow row, SqlIdentifier table) {
      return Mono.just(next()); // finds BlockingCallOnEventLoop
    }

    @Override
    public Publisher<Order> onAfterConvert(Order order, SqlIdentifier table) {
      return Mono.just(next()); // finds BlockingCallOnEventLoop
    }
  }

  @Bean
  BeforeConvertCallback<Order> callback() {
    Order first = next(); // silent: beans are made at start-up
    return (order, table) -> Mono.just(first == null ? next() : order); // finds BlockingCallOnEventLoop
  }
}
