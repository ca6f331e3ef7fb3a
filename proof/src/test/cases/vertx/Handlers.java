import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.eventbus.Message;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class Handlers {
  Vertx vertx;
  WorkerExecutor workers;

  static String query() {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:tcp://localhost/~/orders")) {
      return connection.getCatalog();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A handler as a class, and one below it. */
  static class Orders implements Handler<RoutingContext> {
    @Override
    public void handle(RoutingContext context) {
      context.end(query()); // finds BlockingCallOnEventLoop
    }
  }

  static class MoreOrders extends Orders {
    @Override
    public void handle(RoutingContext context) {
      query(); // finds BlockingCallOnEventLoop
      super.handle(context);
    }
  }

  /** A handler of which every instance is given to a worker. */
  static class Report implements Handler<RoutingContext> {
    @Override
    public void handle(RoutingContext context) {
      context.end(query()); // silent: only ever a blocking handler
    }
  }

  void routes(Router router) {
    router.get("/a").handler(new Orders());
    router.get("/b").handler(new MoreOrders());
    router.get("/c").blockingHandler(new Report());
    Report report = new Report();
    router.get("/d").blockingHandler(report, false);
    router.get("/e").handler(context -> context.end(query())); // finds BlockingCallOnEventLoop
    router.get("/f").handler(this::byReference); // finds BlockingCallOnEventLoop
    router.get("/g").respond(context -> Future.succeededFuture(query())); // finds BlockingCallOnEventLoop
    router.get("/h").failureHandler(context -> query()); // finds BlockingCallOnEventLoop
    router.errorHandler(500, context -> query()); // finds BlockingCallOnEventLoop
    router.get("/i").blockingHandler(context -> context.end(query())); // silent: a worker
    router.get("/j").blockingHandler(context -> context.next()).handler(context -> query()); // finds BlockingCallOnEventLoop
    router
        .get("/k")
        .handler(
            new Handler<>() {
              @Override
              public void handle(RoutingContext context) {
                context.end(query()); // finds BlockingCallOnEventLoop
              }
            });
    router
        .get("/l")
        .blockingHandler(
            new Handler<>() {
              @Override
              public void handle(RoutingContext context) {
                context.end(query()); // silent: a worker
              }
            });
  }

  private void byReference(RoutingContext context) {
    context.end(query());
  }

  void references(Router router) {
    router.get("/m").handler(this::answer); // finds BlockingCallOnEventLoop
    router.get("/n").blockingHandler(this::answer); // silent: a worker
  }

  private void answer(RoutingContext context) {
    context.end(query());
  }

  void handOffs() {
    vertx.executeBlocking(() -> query()); // silent: a worker
    vertx.executeBlocking(Handlers::query); // silent: a worker
    workers.executeBlocking(() -> query(), false); // silent: a worker
    vertx
        .executeBlocking(() -> query())
        .map(found -> query() + found) // finds BlockingCallOnEventLoop
        .onComplete(result -> query()); // finds BlockingCallOnEventLoop
    vertx
        .executeBlocking(() -> query())
        .compose(found -> vertx.executeBlocking(() -> query())) // silent: another worker
        .recover(failure -> Future.succeededFuture(query())); // finds BlockingCallOnEventLoop
    new Thread(() -> query()).start(); // silent: a thread of its own
  }

  void timersAndMessages(Context context) {
    vertx.setTimer(10, id -> query()); // finds BlockingCallOnEventLoop
    vertx.setPeriodic(10, 20, id -> query()); // finds BlockingCallOnEventLoop
    vertx.runOnContext(nothing -> query()); // finds BlockingCallOnEventLoop
    vertx.eventBus().consumer("orders", this::consume); // finds BlockingCallOnEventLoop
    vertx.eventBus().<String>consumer("orders").handler(message -> query()); // finds BlockingCallOnEventLoop
    vertx.createHttpServer().requestHandler(request -> query()); // finds BlockingCallOnEventLoop
    vertx.createNetServer().connectHandler(socket -> socket.handler(buffer -> query())); // finds BlockingCallOnEventLoop
    context.executeBlocking(() -> query()); // silent: a worker
  }

  private void consume(Message<String> message) {
    message.reply(query());
  }

  void request(HttpServerRequest request) {
    request.bodyHandler(body -> query()); // finds BlockingCallOnEventLoop
    request.endHandler(end -> query()); // finds BlockingCallOnEventLoop
    request.body().toCompletionStage().thenApply(body -> query()); // finds BlockingCallOnEventLoop
    request.body().toCompletionStage().thenApplyAsync(body -> query()); // silent: the common pool
  }

  void guarded() {
    if (!Context.isOnEventLoopThread()) {
      query(); // silent: the guard says so
    }
    vertx.runOnContext(
        nothing -> {
          if (Context.isOnEventLoopThread()) {
            List.of("a").forEach(name -> query()); // finds BlockingCallOnEventLoop
          } else {
            query(); // silent: the guard says so
          }
        });
  }

  static class OldVerticle extends AbstractVerticle {
    @Override
    public void start() {
      query(); // finds BlockingCallAtStartOfEventLoop
      vertx.executeBlocking(() -> query()); // silent: a worker
    }

    @Override
    public void stop(Promise<Void> done) {
      query(); // finds BlockingCallAtStartOfEventLoop
    }
  }

  abstract static class Base extends AbstractVerticle {}

  static class BelowBase extends Base {
    @Override
    public void start(Promise<Void> started) {
      CompletableFuture.supplyAsync(() -> query()).join(); // finds BlockingCallAtStartOfEventLoop
      vertx.eventBus().consumer("orders", message -> query()); // finds BlockingCallOnEventLoop
    }
  }

  static class NewVerticle extends VerticleBase {
    private final String atConstruction = query(); // silent: constructed by whoever deploys it

    @Override
    public Future<?> start() throws Exception {
      Thread.sleep(10); // finds BlockingCallAtStartOfEventLoop
      return vertx.createHttpServer().requestHandler(request -> query()).listen(8080); // finds BlockingCallOnEventLoop
    }
  }

  static class ByInterface implements Deployable {
    @Override
    public Future<?> deploy(Context context) throws Exception {
      Thread.sleep(10); // finds BlockingCallAtStartOfEventLoop
      return Future.succeededFuture();
    }
  }

  public static void main(String[] arguments) throws Exception {
    Vertx.vertx().deployVerticle(new OldVerticle()).toCompletionStage().toCompletableFuture().get(); // silent: the main thread
    query(); // silent: the main thread
  }
}
