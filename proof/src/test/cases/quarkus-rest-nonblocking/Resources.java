import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;

/** The application class decides for what has no annotation of its own, also for transactions. */
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
  abstract static class Base extends Application {}

  @NonBlocking
  static class Shop extends Base {}

  @GET
  public String plain() {
    return slow(); // finds BlockingCallOnEventLoop
  }

  @GET
  public Uni<String> reactive() {
    return Uni.createFrom().item(slow()); // finds BlockingCallOnEventLoop
  }

  @GET
  @Transactional
  public String transactional() {
    return slow(); // finds BlockingCallOnEventLoop
  }

  @GET
  @Blocking
  public String onWorker() {
    return slow(); // silent: the method beats the application
  }

  @GET
  @RunOnVirtualThread
  public String onVirtualThread() {
    return slow(); // silent: the method beats the application
  }

  @Path("/b")
  @Blocking
  static class OfBlockingClass {
    @GET
    public String onWorker() {
      return slow(); // silent: the class beats the application
    }
  }

  public String helper() {
    return slow(); // silent: no resource method
  }
}
