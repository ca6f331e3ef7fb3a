import io.quarkus.funqy.Funq;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.ConsumeEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.quarkus.vertx.web.Route;
import io.quarkus.vertx.web.RouteFilter;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.sql.DriverManager;
import java.util.concurrent.CompletionStage;

class RoutesAndJobs implements QuarkusApplication {
  static void slow() throws Exception {
    DriverManager.getConnection("jdbc:h2:tcp://localhost/~/orders").close();
  }

  @Route(path = "/hello")
  void route(RoutingContext context) throws Exception {
    slow(); // finds BlockingCallOnEventLoop
  }

  @Route(path = "/text")
  String plainRoute() throws Exception {
    slow(); // finds BlockingCallOnEventLoop
    return "";
  }

  @RouteFilter(10)
  void routeFilter(RoutingContext context) throws Exception {
    slow(); // finds BlockingCallOnEventLoop
    context.next();
  }

  @Route(path = "/slow", type = Route.HandlerType.BLOCKING)
  void blockingRoute(RoutingContext context) throws Exception {
    slow(); // silent: type = BLOCKING
  }

  @Blocking
  @Route(path = "/slower")
  void annotatedRoute(RoutingContext context) throws Exception {
    slow(); // silent: @Blocking
  }

  @ConsumeEvent("greeting")
  public String consume(String name) throws Exception {
    slow(); // finds BlockingCallOnEventLoop
    return name;
  }

  @ConsumeEvent(value = "greeting", blocking = true)
  public String consumeBlocking(String name) throws Exception {
    slow(); // silent: blocking = true
    return name;
  }

  @ConsumeEvent(value = "greeting", blocking = false)
  public Uni<String> consumeExplicitly(String name) throws Exception {
    slow(); // finds BlockingCallOnEventLoop
    return Uni.createFrom().item(name);
  }

  @ConsumeEvent("greeting")
  @RunOnVirtualThread
  public void consumeOnVirtualThread(String name) throws Exception {
    slow(); // silent: a virtual thread
  }

  @Scheduled(every = "10s")
  void job() throws Exception {
    slow(); // silent: a worker thread
  }

  @Scheduled(every = "10s")
  Uni<Void> reactiveJob() throws Exception {
    slow(); // finds BlockingCallOnEventLoop
    return Uni.createFrom().voidItem();
  }

  @Scheduled(every = "10s")
  CompletionStage<Void> stageJob() throws Exception {
    slow(); // finds BlockingCallOnEventLoop
    return null;
  }

  @Scheduled(every = "10s")
  @NonBlocking
  void jobOnTheLoop() throws Exception {
    slow(); // finds BlockingCallOnEventLoop
  }

  @Funq
  Uni<String> function(String name) throws Exception {
    slow(); // silent: a worker thread
    return Uni.createFrom().item(name);
  }

  Uni<String> noFunction(String name) throws Exception {
    slow(); // finds BlockingCallInReactiveMethod
    return Uni.createFrom().item(name);
  }

  @Override
  public int run(String... args) throws Exception {
    slow(); // silent: the main thread
    return 0;
  }

  @Route(path = "/offloaded")
  Uni<Integer> offloaded() {
    return VertxContextSupport.executeBlocking(
        () -> {
          slow(); // silent: a worker thread
          return 1;
        });
  }

  @Route(path = "/guarded")
  void guarded(RoutingContext context) throws Exception {
    if (BlockingOperationControl.isBlockingAllowed()) {
      slow(); // silent: the guard says so
    }
  }
}
