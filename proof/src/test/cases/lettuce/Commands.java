import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.push.PushListener;
import io.lettuce.core.api.push.PushMessage;
import io.lettuce.core.api.reactive.RedisReactiveCommands;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.RedisPubSubListener;
import java.util.concurrent.ExecutorService;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Commands {
  RedisCommands<String, String> sync;
  RedisAsyncCommands<String, String> async;
  RedisReactiveCommands<String, String> reactive;
  ExecutorService pool;

  void futures() {
    async.get("a").thenApply(value -> sync.get(value)); // finds BlockingCallOnEventLoop
    async.get("a").thenApply(String::length).thenAccept(length -> sync.get("b")); // finds BlockingCallOnEventLoop
    RedisFuture<String> stored = async.get("a");
    stored.whenComplete((value, failure) -> sync.get("b")); // finds BlockingCallOnEventLoop
    stored.acceptEither(async.get("b"), value -> sync.get(value)); // finds BlockingCallOnEventLoop
    stored.thenAcceptAsync(value -> sync.get(value)); // silent: the common pool
    stored.thenAcceptAsync(value -> sync.get(value), pool); // silent: nothing is known of the pool
    sync.get("a"); // silent: nothing says where this runs
  }

  Mono<String> reactive() {
    return reactive.get("a").map(value -> sync.get(value)); // finds BlockingCallOnEventLoop
  }

  Mono<String> reactiveOnElastic() {
    return reactive
        .get("a")
        .publishOn(Schedulers.boundedElastic())
        .map(value -> sync.get(value)); // silent: boundedElastic
  }

  class Listener extends RedisPubSubAdapter<String, String> {
    @Override
    public void message(String channel, String message) {
      sync.get(message); // finds BlockingCallOnEventLoop
    }
  }

  abstract class ByInterface implements RedisPubSubListener<String, String> {
    @Override
    public void subscribed(String channel, long count) {
      pool.execute(() -> sync.get(channel)); // silent: nothing is known of the pool
      sync.get(channel); // finds BlockingCallOnEventLoop
    }
  }

  class Push implements PushListener {
    @Override
    public void onPushMessage(PushMessage message) {
      sync.get(message.getType()); // finds BlockingCallOnEventLoop
    }
  }

  void listen(StatefulRedisConnection<String, String> connection) {
    connection.addListener((PushListener) message -> sync.get(message.getType())); // finds BlockingCallOnEventLoop
  }
}
