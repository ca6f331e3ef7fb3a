import io.reactivex.Completable;
import io.reactivex.Maybe;
import io.reactivex.Single;
import io.vertx.core.DeploymentOptions;
import io.vertx.reactivex.core.AbstractVerticle;
import io.vertx.reactivex.core.Context;
import io.vertx.reactivex.core.RxHelper;
import io.vertx.reactivex.core.Vertx;
import io.vertx.reactivex.core.WorkerExecutor;
import io.vertx.reactivex.ext.web.Router;
import java.util.concurrent.Semaphore;

/** The binding for RxJava 2. */
class Rx2 {
  static final Semaphore PERMITS = new Semaphore(1);

  static String slow() {
    PERMITS.acquireUninterruptibly();
    return "";
  }

  void routes(Router router) {
    router.route().blockingHandler(context -> slow()); // silent: a worker
    router.route().blockingHandler(context -> slow(), false); // silent: a worker
    router.route().handler(context -> slow()); // finds BlockingCallOnEventLoop
    router.route().respond((RoutingFunction) context -> Maybe.just(slow())); // finds BlockingCallOnEventLoop
  }

  interface RoutingFunction
      extends io.reactivex.functions.Function<
          io.vertx.reactivex.ext.web.RoutingContext, Maybe<String>> {}

  void handOffs(Vertx vertx, WorkerExecutor workers, Context context) {
    vertx.<String>rxExecuteBlocking(promise -> promise.complete(slow())).subscribe(); // silent: a worker
    vertx.<String>executeBlocking(promise -> slow(), result -> slow()); // finds BlockingCallOnEventLoop
    workers.<String>rxExecuteBlocking(promise -> promise.complete(slow())).subscribe(); // silent: a worker
    context.<String>executeBlocking(promise -> slow(), result -> {}); // silent: a worker
    vertx.setPeriodic(10, id -> slow()); // finds BlockingCallOnEventLoop
  }

  void schedulers(Vertx vertx) {
    Single.fromCallable(() -> slow()) // finds IneffectiveScheduler
        .subscribeOn(RxHelper.scheduler(vertx))
        .subscribe();
    Single.fromCallable(() -> slow()) // silent: a worker
        .subscribeOn(io.vertx.reactivex.RxHelper.blockingScheduler(vertx.getDelegate()))
        .subscribe();
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

  void deploy(Vertx vertx) {
    vertx.rxDeployVerticle(new Server()).subscribe();
    vertx.rxDeployVerticle(new Worker(), new DeploymentOptions().setWorker(true)).subscribe();
  }
}
