import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An application class that asks for worker threads gets them for reactive types, too. */
@Path("/a")
class Resources {
  static String slow() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "";
  }

  @Blocking
  static class Shop extends Application {}

  @GET
  public String plain() {
    return slow(); // silent: a worker thread
  }

  @GET
  public Uni<String> reactive() {
    return Uni.createFrom().item(slow()); // silent: the application says @Blocking
  }

  @GET
  @Transactional
  public Uni<String> transactional() {
    return Uni.createFrom().item(slow()); // silent: the application says @Blocking
  }

  @GET
  @NonBlocking
  public String onLoop() {
    return slow(); // finds BlockingCallOnEventLoop
  }

  @Path("/b")
  @NonBlocking
  static class OfNonBlockingClass {
    @GET
    public String onLoop() {
      return slow(); // finds BlockingCallOnEventLoop
    }
  }

  @ServerRequestFilter(preMatching = true)
  public void filter() {
    slow(); // finds BlockingCallOnEventLoop
  }
}
