import com.google.common.cache.Cache;
import com.google.common.collect.Lists;
import com.google.common.util.concurrent.FluentFuture;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jetbrains.annotations.NonBlocking;

class Futures {
  final ListeningExecutorService pool =
      MoreExecutors.listeningDecorator(Executors.newFixedThreadPool(4));
  final Semaphore permits = new Semaphore(1);

  String acquire() {
    permits.acquireUninterruptibly();
    return "";
  }

  @NonBlocking
  void onALoop(ListenableFuture<String> future, Cache<String, String> cache, List<String> names)
      throws ExecutionException {
    pool.submit(() -> acquire()); // silent: a pool
    com.google.common.util.concurrent.Futures.transform(future, text -> acquire(), pool); // silent: a pool
    com.google.common.util.concurrent.Futures.transform(
        future,
        text -> acquire(), // finds BlockingCallOnEventLoop
        MoreExecutors.directExecutor());
    FluentFuture.from(future).transform(text -> acquire(), pool); // silent: a pool
    cache.get("a", () -> acquire()); // finds BlockingCallOnEventLoop
    Lists.transform(names, name -> acquire()); // finds BlockingCallOnEventLoop
    MoreExecutors.newDirectExecutorService().submit(() -> acquire()); // finds BlockingCallOnEventLoop
  }

  void elsewhere(List<String> names) {
    Lists.transform(names, name -> acquire()); // silent: nothing says where this runs
  }
}
