package scenario;

import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import reactor.core.scheduler.Schedulers;

/** Real threads of real frameworks by short names. */
final class Loops {
  private Loops() {}

  static Executor named(String name) throws ReflectiveOperationException {
    return switch (name) {
      case "reactor" -> Schedulers.parallel()::schedule;
      case "elastic" -> Schedulers.boundedElastic()::schedule;
      case "netty" -> new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
      case "offload" -> new DefaultEventExecutorGroup(1, new DefaultThreadFactory("handlers"));
      case "vertx" -> vertx();
      case "vertx-worker" -> vertxWorker();
      case "rxjava" ->
          task -> io.reactivex.rxjava3.schedulers.Schedulers.computation().scheduleDirect(task);
      case "virtual" -> virtual();
      case "ordinary" -> Executors.newSingleThreadExecutor();
      case "own" -> Executors.newSingleThreadExecutor(task -> new Thread(task, "my-loop-1"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Executor vertx() {
    Vertx vertx = Vertx.vertx();
    return task -> vertx.runOnContext(ignored -> task.run());
  }

  private static Executor vertxWorker() {
    Vertx vertx = Vertx.vertx();
    return task ->
        vertx.executeBlocking(
            () -> {
              task.run();
              return null;
            });
  }

  /** By reflection, since Java 17 has none. */
  private static Executor virtual() throws ReflectiveOperationException {
    return (Executor) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }
}
