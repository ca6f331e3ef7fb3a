import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Annotations decide before the return type: on the method, else on the class. */
class RestByAnnotation {
  static String slow() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "";
  }

  @Path("/a")
  static class OnMethods {
    @GET
    @NonBlocking
    public String onLoop() {
      return slow(); // finds BlockingCallOnEventLoop
    }

    @GET
    @Blocking
    public Uni<String> onWorker() {
      return Uni.createFrom().item(slow()); // silent: @Blocking
    }

    @GET
    @RunOnVirtualThread
    public Uni<String> onVirtualThread() {
      return Uni.createFrom().item(slow()); // silent: @RunOnVirtualThread
    }

    @Transactional
    @GET
    public Uni<String> transactional() {
      return Uni.createFrom().item(slow()); // silent: transactions are worker threads'
    }

    @GET
    @Transactional
    public Uni<String> transactionalInOtherOrder() {
      return Uni.createFrom().item(slow()); // silent: the order of annotations decides nothing
    }

    @NonBlocking
    @Transactional
    @POST
    public String transactionalOnLoop() {
      return slow(); // finds BlockingCallOnEventLoop
    }
  }

  @Path("/b")
  @Blocking
  static class BlockingClass {
    @GET
    public Uni<String> onWorker() {
      return Uni.createFrom().item(slow()); // silent: the class says @Blocking
    }

    @GET
    @NonBlocking
    public Uni<String> onLoop() {
      return Uni.createFrom().item(slow()); // finds BlockingCallOnEventLoop
    }
  }

  @Path("/c")
  @NonBlocking
  static class NonBlockingClass {
    @GET
    public String onLoop() {
      return slow(); // finds BlockingCallOnEventLoop
    }

    @GET
    @Transactional
    public String transactional() {
      return slow(); // finds BlockingCallOnEventLoop
    }

    @GET
    @Blocking
    public String onWorker() {
      return slow(); // silent: the method beats the class
    }
  }

  @Path("/d")
  @Transactional
  static class TransactionalClass {
    @GET
    public Uni<String> onWorker() {
      return Uni.createFrom().item(slow()); // silent: the class is transactional
    }
  }

  interface Api {
    @GET
    @Path("/e")
    Uni<String> reactive();

    @GET
    @Path("/f")
    @NonBlocking
    String promised();

    @GET
    @Path("/g")
    String plain();
  }

  static class Implementation implements Api {
    @Override
    public Uni<String> reactive() {
      return Uni.createFrom().item(slow()); // finds BlockingCallOnEventLoop
    }

    @Override
    public String promised() {
      return slow(); // finds BlockingCallOnEventLoop
    }

    @Override
    public String plain() {
      return slow(); // silent: a worker thread
    }
  }

  static class SayingOtherwise implements Api {
    @Override
    @Blocking
    public Uni<String> reactive() {
      return Uni.createFrom().item(slow()); // silent: the implementation says otherwise
    }

    @Override
    @Blocking
    public String promised() {
      return slow(); // silent: the implementation says otherwise
    }

    @Override
    public String plain() {
      return "";
    }
  }
}
