import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import java.util.concurrent.Semaphore;

/** Before Vert.x 5 a worker is one by a flag. */
class Deployed {
  static final Semaphore PERMITS = new Semaphore(1);

  static void slow() {
    PERMITS.acquireUninterruptibly();
  }

  static class Worker extends AbstractVerticle {
    @Override
    public void start() {
      slow(); // silent: it is deployed as a worker
      vertx.createHttpServer().requestHandler(request -> slow()).listen(8080); // silent: a worker
    }
  }

  static class OnLoop extends AbstractVerticle {
    @Override
    public void start() {
      slow(); // finds BlockingCallAtStartOfEventLoop
    }
  }

  static void deploy(Vertx vertx) {
    vertx.deployVerticle(Worker.class.getName(), new DeploymentOptions().setWorker(true));
    vertx.deployVerticle(OnLoop.class.getName(), new DeploymentOptions().setWorker(false));
  }
}
