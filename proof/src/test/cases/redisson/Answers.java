import java.util.concurrent.ExecutorService;
import org.redisson.RedissonObject;
import org.redisson.api.RBinaryStream;
import org.redisson.api.RBlockingQueue;
import org.redisson.api.RBucket;
import org.redisson.api.RFuture;
import org.redisson.api.RLocalCachedMap;
import org.redisson.api.RLock;
import org.redisson.api.RMap;
import org.redisson.api.RReadWriteLock;
import org.redisson.api.RSet;
import org.redisson.api.RSetMultimap;
import org.redisson.api.RTopic;
import org.redisson.api.listener.MessageListener;
import org.redisson.command.CommandAsyncExecutor;

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

  void handles(
      RBucket<String> bucket,
      RReadWriteLock locks,
      RSetMultimap<String, String> sets,
      RBinaryStream binary,
      RLocalCachedMap<String, String> local,
      RBlockingQueue<String> queue,
      RSet<String> set) {
    bucket
        .getAsync()
        .thenAccept(
            value -> {
              locks.readLock(); // silent: makes an object
              locks.writeLock(); // silent: makes an object
              sets.get("a"); // silent: makes an object
              binary.getInputStream(); // silent: makes an object
              local.getCachedMap(); // silent: local memory
              local.cachedKeySet(); // silent: local memory
              map.keySet(); // silent: a view
              map.values("a*"); // silent: a view
              set.iterator(); // silent: asks when it is used
              queue.subscribeOnElements(element -> null); // silent: does not wait
              set.size(); // finds BlockingCallOnEventLoop
              sets.getAll("a"); // finds BlockingCallOnEventLoop
              local.preloadCache(); // finds BlockingCallOnEventLoop
              set.getName(); // silent: sends nothing
            });
  }

  void internals(RBucket<String> bucket, OwnQueue queue) {
    bucket
        .getAsync()
        .thenAccept(
            value -> {
              queue.getServiceManager(); // silent: no operation of the interface
              queue.getRawName(1); // silent: no operation of the interface
              queue.readAll(); // finds BlockingCallOnEventLoop
            });
  }

  abstract static class OwnQueue extends RedissonObject implements RBlockingQueue<String> {
    OwnQueue(CommandAsyncExecutor commands) {
      super(commands, "queue");
    }

    protected String getRawName(int number) {
      return getRawName();
    }
  }
}
