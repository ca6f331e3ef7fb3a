import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;
import io.vertx.rxjava3.core.AbstractVerticle;
import io.vertx.rxjava3.core.Context;
import io.vertx.rxjava3.core.RxHelper;
import io.vertx.rxjava3.core.Vertx;
import io.vertx.rxjava3.core.WorkerExecutor;
import io.vertx.rxjava3.ext.web.Router;
import io.vertx.rxjava3.ext.web.RoutingContext;
import io.vertx.sqlclient.Pool;
import java.util.concurrent.Semaphore;

/** The binding for RxJava 3. */
class Rx3 {
  static final Semaphore PERMITS = new Semaphore(1);

  static String slow() {
    PERMITS.acquireUninterruptibly();
    return "";
  }

  /** A handler of which every instance is given to a worker. */
  static class Report implements Handler<RoutingContext> {
    @Override
    public void handle(RoutingContext context) {
      slow(); // silent: only ever a blocking handler
    }
  }

  void routes(Router router) {
    router.route().blockingHandler(context -> slow()); // silent: a worker
    router.route().blockingHandler(context -> slow(), false); // silent: a worker
    router.route().blockingHandler(new Report());
    router.route().handler(context -> slow()); // finds BlockingCallOnEventLoop
    router.route().respond(context -> Maybe.just(slow())); // finds BlockingCallOnEventLoop
    router.errorHandler(500, context -> slow()); // finds BlockingCallOnEventLoop
  }

  void handOffs(Vertx vertx, WorkerExecutor workers, Context context) {
    vertx.<String>rxExecuteBlocking(promise -> promise.complete(slow())).subscribe(); // silent: a worker
    vertx.<String>executeBlocking(promise -> promise.complete(slow())); // silent: a worker
    vertx.rxExecuteBlocking(() -> slow(), false).subscribe(); // silent: a worker
    workers.<String>rxExecuteBlocking(promise -> promise.complete(slow())).subscribe(); // silent: a worker
    context.<String>rxExecuteBlocking(promise -> promise.complete(slow())).subscribe(); // silent: a worker
    vertx.setTimer(10, id -> slow()); // finds BlockingCallOnEventLoop
    vertx.runOnContext(nothing -> slow()); // finds BlockingCallOnEventLoop
  }

  void schedulers(Router router, Vertx vertx) {
    router
        .route()
        .handler(
            context ->
                Single.fromCallable(() -> slow()) // silent: a worker
                    .subscribeOn(RxHelper.blockingScheduler(vertx))
                    .subscribe(context::end));
    Single.fromCallable(() -> slow()) // finds IneffectiveScheduler
        .subscribeOn(RxHelper.scheduler(vertx))
        .subscribe();
    Single.just("")
        .observeOn(io.vertx.rxjava3.RxHelper.scheduler(vertx.getDelegate()))
        .map(text -> slow()) // finds IneffectiveScheduler
        .observeOn(io.vertx.rxjava3.RxHelper.blockingScheduler(vertx.getDelegate()))
        .map(text -> slow()) // silent: a worker
        .subscribe();
  }

  void guarded(Vertx vertx) {
    vertx.runOnContext(
        nothing -> {
          if (Context.isOnWorkerThread()) {
            slow(); // silent: the guard says so
          } else {
            slow(); // finds BlockingCallOnEventLoop
          }
        });
  }

  static class Server extends AbstractVerticle {
    @Override
    public Completable rxStart() {
      slow(); // finds BlockingCallAtStartOfEventLoop
      return Completable.complete();
    }
  }

  static class Worker extends AbstractVerticle {
    @Override
    public Completable rxStart() {
      slow(); // silent: it is deployed as a worker
      return Completable.complete();
    }
  }

  static class OtherWorker extends AbstractVerticle {
    @Override
    public void start() {
      slow(); // silent: it is deployed as a worker
    }
  }

  void deploy(Vertx vertx) {
    vertx.rxDeployVerticle(new Server()).subscribe();
    vertx.rxDeployVerticle(new Worker(), new DeploymentOptions().setWorker(true)).subscribe();
    RxHelper.deployVerticle(vertx, new OtherWorker(), new DeploymentOptions().setWorker(true)).subscribe();
  }

  static class Codec implements MessageCodec<String, String> {
    @Override
    public void encodeToWire(Buffer buffer, String message) {
      slow(); // finds BlockingCallOnEventLoop
    }

    @Override
    public String decodeFromWire(int position, Buffer buffer) {
      return slow(); // finds BlockingCallOnEventLoop
    }

    @Override
    public String transform(String message) {
      return slow(); // finds BlockingCallOnEventLoop
    }

    @Override
    public String name() {
      return "";
    }

    @Override
    public byte systemCodecID() {
      return -1;
    }
  }

  void database(Pool pool) {
    pool.withConnection(
        connection -> {
          slow(); // finds BlockingCallOnEventLoop
          return connection.begin();
        });
    pool.withTransaction(
        connection -> {
          slow(); // finds BlockingCallOnEventLoop
          return connection.begin();
        });
  }
}
