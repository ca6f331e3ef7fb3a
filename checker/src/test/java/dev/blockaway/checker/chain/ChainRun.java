package dev.blockaway.checker.chain;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;

/** Runs generated chains as a server would: each is made and subscribed to on an event loop. */
final class ChainRun {
  private static final int AT_ONCE = 100;
  private static final long MILLISECONDS = 400;

  // what nobody can receive any more is no failure of the test
  static {
    RxJavaPlugins.setErrorHandler(dropped -> {});
    Hooks.onErrorDropped(dropped -> {});
    Infrastructure.setDroppedExceptionHandler(dropped -> {});
    Thread.setDefaultUncaughtExceptionHandler((thread, dropped) -> {});
  }

  private final ClassLoader loader;

  ChainRun(Path classes) {
    try {
      this.loader =
          new URLClassLoader(new URL[] {classes.toUri().toURL()}, ChainRun.class.getClassLoader());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Runs the chains of classes; those that do not end are cancelled on an event loop. */
  void run(Collection<String> names) throws InterruptedException {
    List<String> open = new ArrayList<>(names);
    for (int from = 0; from < open.size(); from += AT_ONCE) {
      runTogether(open.subList(from, Math.min(open.size(), from + AT_ONCE)));
    }
  }

  private void runTogether(List<String> names) throws InterruptedException {
    List<One> runs = names.stream().map(One::new).toList();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLISECONDS);
    for (One run : runs) {
      run.thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
    }
    for (One run : runs) {
      run.ended.await(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }
    List<LoopThread> cancellations = runs.stream().map(run -> new LoopThread(run::cancel)).toList();
    cancellations.forEach(Thread::start);
    for (LoopThread cancellation : cancellations) {
      cancellation.join(MILLISECONDS);
    }
  }

  private final class One {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<Runnable> cancellation = new AtomicReference<>(() -> {});
    private final Thread thread;

    One(String name) {
      thread = new LoopThread(() -> start(name));
      thread.start();
    }

    private void start(String name) {
      try {
        Object chain = loader.loadClass(name).getMethod("chain").invoke(null);
        cancellation.set(subscribe(chain));
      } catch (ReflectiveOperationException | RuntimeException | LinkageError failed) {
        ended.countDown();
      }
    }

    void cancel() {
      try {
        Objects.requireNonNull(cancellation.get()).run();
      } catch (RuntimeException | LinkageError failed) {
        // the chain's own function failed
      }
    }

    private void end() {
      ended.countDown();
    }

    private Runnable subscribe(Object chain) {
      if (chain instanceof Publisher<?> publisher) {
        return Flux.from(publisher).subscribe(v -> {}, e -> end(), this::end)::dispose;
      }
      if (chain instanceof Observable<?> observable) {
        return observable.subscribe(v -> {}, e -> end(), this::end)::dispose;
      }
      if (chain instanceof Single<?> single) {
        return single.subscribe(v -> end(), e -> end())::dispose;
      }
      if (chain instanceof Maybe<?> maybe) {
        return maybe.subscribe(v -> end(), e -> end(), this::end)::dispose;
      }
      if (chain instanceof Completable completable) {
        return completable.subscribe(this::end, e -> end())::dispose;
      }
      if (chain instanceof Uni<?> uni) {
        return uni.subscribe().with(v -> end(), e -> end())::cancel;
      }
      if (chain instanceof Multi<?> multi) {
        return multi.subscribe().with(v -> {}, e -> end(), this::end)::cancel;
      }
      return Flux.from(((reactor.core.publisher.ParallelFlux<?>) chain).sequential()).subscribe()
          ::dispose;
    }
  }
}
