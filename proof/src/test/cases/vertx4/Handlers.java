import io.vertx.core.AbstractVerticle;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Verticle;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CountDownLatch;

class Handlers {
  Vertx vertx;
  WorkerExecutor workers;
  CountDownLatch latch;

  void await() {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The callback style of version 4: the first function works, the second is back on the loop. */
  void callbacks() {
    vertx.<String>executeBlocking(
        promise -> {
          await(); // silent: a worker
          promise.complete("");
        },
        result -> await()); // finds BlockingCallOnEventLoop
    vertx.executeBlocking(promise -> await(), false, result -> await()); // finds BlockingCallOnEventLoop
    vertx.<String>executeBlocking(promise -> await()); // silent: a worker
    workers.<String>executeBlocking(promise -> await(), result -> {}); // silent: a worker
    workers.executeBlocking(
        () -> {
          await(); // silent: a worker
          return "";
        });
    vertx.executeBlocking(
        new Handler<Promise<String>>() {
          @Override
          public void handle(Promise<String> promise) {
            await(); // silent: a worker
          }
        },
        new Handler<AsyncResult<String>>() {
          @Override
          public void handle(AsyncResult<String> result) {
            await(); // finds BlockingCallOnEventLoop
          }
        });
  }

  void futures(Future<String> answer) {
    answer.onComplete(result -> await()); // finds BlockingCallOnEventLoop
    answer.onSuccess(found -> await()); // finds BlockingCallOnEventLoop
    answer.compose(
        found -> {
          await(); // finds BlockingCallOnEventLoop
          return Future.succeededFuture(found);
        });
    answer.eventually(
        nothing -> {
          await(); // finds BlockingCallOnEventLoop
          return Future.succeededFuture();
        });
    answer.map(String::length); // silent: nothing blocks
  }

  void routes(Router router, CountDownLatch latch) {
    router.route().handler(this::handle); // finds BlockingCallOnEventLoop
    router.route().blockingHandler(this::handle); // silent: a worker
    vertx.createHttpServer().requestHandler(request -> await()).listen(8080, server -> await()); // finds BlockingCallOnEventLoop
    vertx.setPeriodic(1000, id -> await()); // finds BlockingCallOnEventLoop
  }

  private void handle(RoutingContext context) {
    await();
  }

  class Server extends AbstractVerticle {
    @Override
    public void start(Promise<Void> started) {
      await(); // finds BlockingCallAtStartOfEventLoop
      vertx.eventBus().localConsumer("orders", message -> await()); // finds BlockingCallOnEventLoop
    }
  }

  static class ByInterface implements Verticle {
    @Override
    public Vertx getVertx() {
      return null;
    }

    @Override
    public void init(Vertx vertx, Context context) {}

    @Override
    public void start(Promise<Void> started) throws Exception {
      Thread.sleep(10); // finds BlockingCallAtStartOfEventLoop
    }

    @Override
    public void stop(Promise<Void> stopped) {}
  }

  void startUp() {
    vertx.deployVerticle(new Server(), deployed -> await()); // finds BlockingCallOnEventLoop
    await(); // silent: nothing says where this runs
  }
}
