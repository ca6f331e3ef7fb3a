package scenario;

import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaFuture;
import org.apache.pekko.actor.ActorSystem;
import org.xnio.OptionMap;
import org.xnio.Xnio;
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
      case "rxjava2" ->
          task -> io.reactivex.schedulers.Schedulers.computation().scheduleDirect(task);
      case "xnio" -> xnio();
      case "pekko" -> ActorSystem.create("shop").dispatcher();
      case "kafka" -> Loops::onKafka;
      case "timeouts" -> CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS, Runnable::run);
      case "virtual" -> virtual();
      case "ordinary" -> Executors.newSingleThreadExecutor();
      case "own" -> Executors.newSingleThreadExecutor(task -> new Thread(task, "my-loop-1"));
      case "selector" -> SelectorLoop.inPool();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Executor xnio() {
    try {
      return Xnio.getInstance().createWorker(OptionMap.EMPTY).getIoThread();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The callback of a request that no broker answers. */
  private static void onKafka(Runnable task) {
    Admin admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:9",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                1_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                500));
    KafkaFuture<?> unused = admin.listTopics().names().whenComplete((names, failure) -> task.run());
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
