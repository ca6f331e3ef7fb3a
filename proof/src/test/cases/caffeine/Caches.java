import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jetbrains.annotations.NonBlocking;

class Caches {
  final Semaphore permits = new Semaphore(1);

  String load(String key) {
    permits.acquireUninterruptibly();
    return key;
  }

  @NonBlocking
  void onALoop(Cache<String, String> cache, AsyncCache<String, String> async) {
    cache.get("a", key -> load(key)); // finds BlockingCallOnEventLoop
    cache.get("a", this::load); // finds BlockingCallOnEventLoop
    cache.getAll(List.of("a"), keys -> Map.of("a", load("a"))); // finds BlockingCallOnEventLoop
    cache.get("a", key -> key); // silent: nothing blocks
    async.get("a", key -> load(key)); // silent: the executor of the cache
  }

  void elsewhere(Cache<String, String> cache) {
    cache.get("a", this::load); // silent: nothing says where this runs
  }
}
