import io.quarkus.vertx.web.Route;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Every request has a worker thread, but what is no resource runs where it always does. */
@Path("/a")
class Resources {
  Vertx vertx;

  static String slow() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "";
  }

  @GET
  @Path("/uni")
  public Uni<String> uni() {
    return Uni.createFrom().item(slow()); // silent: a worker thread
  }

  @GET
  @Path("/stage")
  public CompletionStage<String> stage() {
    slow(); // silent: a worker thread
    return CompletableFuture.completedFuture("");
  }

  @GET
  @Path("/plain")
  public String plain() {
    return slow(); // silent: a worker thread
  }

  @PreMatching
  static class Filter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext context) {
      slow(); // silent: the request is on a worker thread already
    }
  }

  @GET
  @Path("/timer")
  public CompletionStage<String> timer() {
    CompletableFuture<String> later = new CompletableFuture<>();
    vertx.setTimer(10, id -> later.complete(slow())); // finds BlockingCallOnEventLoop
    return later;
  }

  @Route(path = "/route")
  Uni<String> route() {
    return Uni.createFrom().item(slow()); // finds BlockingCallOnEventLoop
  }

  Uni<String> noResource() {
    return Uni.createFrom().item(slow()); // finds BlockingCallInReactiveMethod
  }
}
