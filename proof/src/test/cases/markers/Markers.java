import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jetbrains.annotations.Blocking;
import org.jetbrains.annotations.BlockingExecutor;
import org.jetbrains.annotations.NonBlocking;
import org.jetbrains.annotations.NonBlockingExecutor;

/** JetBrains' {@code @Blocking} speaks of the callee; those of the frameworks to the dispatcher. */
class Markers {
  static final Semaphore PERMITS = new Semaphore(1);

  static void acquire() {
    PERMITS.acquireUninterruptibly();
  }

  @Blocking
  static String remote() {
    return "";
  }

  @NonBlocking
  void onMethod() {
    acquire(); // finds BlockingCallOnEventLoop
    remote(); // finds BlockingCallOnEventLoop
  }

  @Blocking
  void mayBlock() {
    acquire(); // silent: it says that it blocks
  }

  @NonBlocking
  static class OnClass {
    void method() {
      acquire(); // finds BlockingCallOnEventLoop
    }

    @Blocking
    void exception() {
      acquire(); // silent: the method beats the class
    }
  }

  interface Api {
    @NonBlocking
    void promised();

    @Blocking
    void slow();
  }

  static class Implementation implements Api {
    @Override
    public void promised() {
      acquire(); // finds BlockingCallOnEventLoop
    }

    @Override
    public void slow() {
      acquire(); // silent: what it overrides says that it blocks
    }
  }

  @NonBlocking
  void caller(Api api) {
    api.slow(); // finds BlockingCallOnEventLoop
    api.promised(); // silent: it promises not to
  }

  static class Dispatched {
    @io.smallrye.common.annotation.NonBlocking
    void smallryeOnLoop() {
      acquire(); // finds BlockingCallOnEventLoop
    }

    @io.smallrye.common.annotation.Blocking
    void smallryeOnWorker() {
      acquire(); // silent: it is run where blocking is allowed
    }

    @io.micronaut.core.annotation.NonBlocking
    void micronautOnLoop() {
      acquire(); // finds BlockingCallOnEventLoop
    }

    @com.linecorp.armeria.server.annotation.Blocking
    void armeriaOnPool() {
      acquire(); // silent: it is run where blocking is allowed
    }
  }

  static class Executors {
    @BlockingExecutor Executor pool;
    @NonBlockingExecutor Executor loop;

    void execute(@NonBlockingExecutor Executor given) {
      pool.execute(() -> acquire()); // silent: an executor for blocking work
      loop.execute(() -> acquire()); // finds BlockingCallOnEventLoop
      given.execute(Markers::acquire); // finds BlockingCallOnEventLoop
      make().execute(() -> acquire()); // silent: an executor for blocking work
    }

    @BlockingExecutor
    Executor make() {
      return pool;
    }
  }

  Supplier<String> unmarked() {
    return () -> {
      acquire(); // silent: nothing says where this runs
      return "";
    };
  }
}
