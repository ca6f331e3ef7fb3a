import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.mutiny.core.Context;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import io.vertx.mutiny.core.http.HttpServerRequest;
import io.vertx.mutiny.core.http.ServerWebSocket;
import io.vertx.mutiny.ext.web.Router;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.concurrent.Semaphore;

/** The binding for Mutiny: consumers and runnables in place of handlers. */
class Mutiny {
  static final Semaphore PERMITS = new Semaphore(1);

  static String slow() {
    PERMITS.acquireUninterruptibly();
    return "";
  }

  void routes(Router router) {
    router.route().blockingHandler(context -> slow()); // silent: a worker
    router.route().blockingHandler(context -> slow(), false); // silent: a worker
    router.route().handler(context -> slow()); // finds BlockingCallOnEventLoop
    router.route().failureHandler(context -> slow()); // finds BlockingCallOnEventLoop
    router.route().respond(context -> Uni.createFrom().item(slow())); // finds BlockingCallOnEventLoop
    router.errorHandler(500, context -> slow()); // finds BlockingCallOnEventLoop
    router.route().handler(context -> context.addEndHandler().subscribe().with(end -> {})); // silent: nothing blocks
  }

  void handOffs(Vertx vertx, WorkerExecutor workers, Context context) {
    vertx.executeBlocking(Uni.createFrom().item(Mutiny::slow)).subscribe().with(found -> {}); // silent: a worker
    vertx.executeBlocking(Uni.createFrom().item(() -> slow()).map(text -> slow())); // silent: a worker
    Uni<String> later = Uni.createFrom().item(() -> slow()); // silent: a worker
    vertx.executeBlocking(later, false);
    vertx.executeBlocking(() -> slow()); // silent: a worker
    workers.executeBlocking(() -> slow(), false); // silent: a worker
    context.executeBlockingAndForget(Uni.createFrom().item(() -> slow())); // silent: a worker
    vertx.runOnContext(
        () -> Uni.createFrom().item(() -> slow()).subscribe().with(found -> {})); // finds BlockingCallOnEventLoop
  }

  Uni<String> offloaded(Vertx vertx) {
    return vertx.executeBlocking(Uni.createFrom().item(() -> slow())); // silent: a worker
  }

  Uni<String> notOffloaded() {
    return Uni.createFrom().item(() -> slow()); // finds BlockingCallInReactiveMethod
  }

  void timersAndMessages(Vertx vertx, Context context) {
    vertx.setTimer(10, id -> slow()); // finds BlockingCallOnEventLoop
    vertx.setPeriodic(10, id -> slow()); // finds BlockingCallOnEventLoop
    vertx.setPeriodic(10, 20, id -> slow()); // finds BlockingCallOnEventLoop
    vertx.runOnContext(() -> slow()); // finds BlockingCallOnEventLoop
    context.runOnContext(() -> slow()); // finds BlockingCallOnEventLoop
    vertx.eventBus().consumer("orders", message -> slow()); // finds BlockingCallOnEventLoop
    vertx.eventBus().consumer("orders").handler(message -> slow()); // finds BlockingCallOnEventLoop
    vertx.createHttpServer().requestHandler(request -> slow()); // finds BlockingCallOnEventLoop
    vertx.createNetServer().connectHandler(socket -> socket.handler(buffer -> slow())); // finds BlockingCallOnEventLoop
  }

  void request(HttpServerRequest request, ServerWebSocket socket) {
    request.endHandler(() -> slow()); // finds BlockingCallOnEventLoop
    request.bodyHandler(body -> slow()); // finds BlockingCallOnEventLoop
    socket.textMessageHandler(text -> slow()); // finds BlockingCallOnEventLoop
  }

  void waits(Vertx vertx) {
    vertx.setTimer(10, id -> vertx.eventBus().requestAndAwait("orders", "")); // finds BlockingCallOnEventLoop
    vertx.setTimer(10, id -> vertx.fileSystem().readFileAndAwait("a")); // finds BlockingCallOnEventLoop
    vertx.setTimer(10, id -> vertx.fileSystem().readFileBlocking("a")); // finds FileAccessOnEventLoop
    vertx.setTimer(10, id -> vertx.fileSystem().readFileAndForget("a")); // silent: nothing waits
    vertx.fileSystem().readFileAndAwait("a"); // silent: nothing says where this runs
  }

  void guarded(Vertx vertx) {
    vertx.runOnContext(
        () -> {
          if (Context.isOnEventLoopThread()) {
            slow(); // finds BlockingCallOnEventLoop
          } else {
            slow(); // silent: the guard says so
          }
        });
  }

  void database(Pool pool) {
    pool.withTransaction(connection -> Uni.createFrom().item(slow())); // finds BlockingCallOnEventLoop
    pool.withConnection(connection -> Uni.createFrom().item(slow())); // finds BlockingCallOnEventLoop
  }

  static class Server extends AbstractVerticle {
    @Override
    public Uni<Void> asyncStart() {
      slow(); // finds BlockingCallAtStartOfEventLoop
      return Uni.createFrom().voidItem();
    }
  }

  static class Worker extends AbstractVerticle {
    @Override
    public Uni<Void> asyncStart() {
      slow(); // silent: it is deployed as a worker
      return Uni.createFrom().voidItem();
    }
  }

  void deploy(Vertx vertx) {
    vertx.deployVerticle(new Server()).subscribe().with(id -> {});
    vertx
        .deployVerticle(new Worker(), new DeploymentOptions().setWorker(true))
        .subscribe()
        .with(id -> {});
  }
}
