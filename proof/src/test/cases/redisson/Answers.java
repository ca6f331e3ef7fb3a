import java.util.concurrent.ExecutorService;
import org.redisson.api.RBucket;
import org.redisson.api.RFuture;
import org.redisson.api.RLock;
import org.redisson.api.RMap;
import org.redisson.api.RTopic;
import org.redisson.api.listener.MessageListener;

class Answers {
  RMap<String, String> map;
  ExecutorService pool;

  void futures(RBucket<String> bucket, RLock lock) {
    bucket.getAsync().thenApply(value -> map.get(value)); // finds BlockingCallOnEventLoop
    bucket.getAsync().onComplete((value, failure) -> map.get(value)); // finds BlockingCallOnEventLoop
    RFuture<String> future = map.getAsync("a");
    future.handle((value, failure) -> value).thenAccept(value -> lock.lock()); // finds BlockingCallOnEventLoop
    future.exceptionally(failure -> bucket.get()); // finds BlockingCallOnEventLoop
    future.thenApplyAsync(value -> map.get(value)); // silent: the common pool
    future.thenRunAsync(() -> lock.lock(), pool); // silent: nothing is known of the pool
    map.get("a"); // silent: nothing says where this runs
  }

  void listen(RTopic topic) {
    topic.addListener(String.class, (channel, message) -> map.get(message)); // silent: the executor of the client
    topic.addListener(String.class, new Listener());
  }

  class Listener implements MessageListener<String> {
    @Override
    public void onMessage(CharSequence channel, String message) {
      map.put(message, ""); // silent: the executor of the client
    }
  }
}
