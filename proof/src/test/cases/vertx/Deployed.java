import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import java.util.concurrent.Semaphore;

/** Where a verticle's code runs is decided by those who deploy it: by all of them. */
class Deployed {
  static final Semaphore PERMITS = new Semaphore(1);

  static void slow() {
    PERMITS.acquireUninterruptibly();
  }

  static class Worker extends AbstractVerticle {
    @Override
    public void start() {
      slow(); // silent: it is deployed as a worker
      vertx.eventBus().consumer("orders", message -> slow()); // silent: handlers of workers, too
      vertx.eventBus().consumer("bills", new Bills());
      vertx.setTimer(10, id -> vertx.executeBlocking(() -> "").map(text -> helper())); // silent: a worker's future
    }

    private String helper() {
      slow();
      return "";
    }
  }

  static class Bills implements Handler<Message<Object>> {
    @Override
    public void handle(Message<Object> message) {
      slow(); // silent: only a worker makes it
    }
  }

  static class Virtual extends VerticleBase {
    @Override
    public Future<?> start() {
      slow(); // silent: it runs on a virtual thread
      return vertx.createHttpServer().requestHandler(request -> slow()).listen(8080); // silent: a virtual thread
    }
  }

  static class ByName extends AbstractVerticle {
    @Override
    public void start() {
      slow(); // silent: its name is deployed as a worker
    }
  }

  static class ByFactory extends AbstractVerticle {
    @Override
    public void start() {
      slow(); // silent: what the factory makes is deployed as a worker
    }
  }

  static class Both extends AbstractVerticle {
    @Override
    public void start() {
      slow(); // finds BlockingCallAtStartOfEventLoop
      vertx.setTimer(10, id -> slow()); // finds BlockingCallOnEventLoop
    }
  }

  static class OnLoop extends AbstractVerticle {
    @Override
    public void start() {
      slow(); // finds BlockingCallAtStartOfEventLoop
    }
  }

  static class Undeployed extends AbstractVerticle {
    @Override
    public void start() {
      slow(); // finds BlockingCallAtStartOfEventLoop
    }
  }

  static void deploy(Vertx vertx) {
    DeploymentOptions worker = new DeploymentOptions().setInstances(2);
    worker.setThreadingModel(ThreadingModel.WORKER);
    DeploymentOptions loop =
        new DeploymentOptions().setThreadingModel(ThreadingModel.EVENT_LOOP).setInstances(2);
    vertx.deployVerticle(new Worker(), worker);
    vertx.deployVerticle(
        Virtual.class, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD));
    vertx.deployVerticle("Deployed.ByName", worker);
    vertx.deployVerticle(() -> new ByFactory(), worker);
    vertx.deployVerticle(Both.class, worker);
    vertx.deployVerticle(Both::new, loop);
    vertx.deployVerticle(OnLoop::new, loop);
  }
}
