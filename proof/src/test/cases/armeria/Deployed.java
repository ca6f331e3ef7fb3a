import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.annotation.Get;
import java.util.concurrent.Semaphore;

/** The builder of a service may move it to the blocking task executor. */
class Deployed {
  static final Semaphore PERMITS = new Semaphore(1);

  static void slow() {
    PERMITS.acquireUninterruptibly();
  }

  static class Moved {
    @Get("/a")
    public String get() {
      slow(); // silent: its builder moves it
      return "";
    }
  }

  static class Stays {
    @Get("/b")
    public String get() {
      slow(); // finds BlockingCallOnEventLoop
      return "";
    }
  }

  static class Refused {
    @Get("/c")
    public String get() {
      slow(); // finds BlockingCallOnEventLoop
      return "";
    }
  }

  static class AddedTwice {
    @Get("/d")
    public String get() {
      slow(); // finds BlockingCallOnEventLoop
      return "";
    }
  }

  static Server server() {
    return Server.builder()
        .service("/e", (context, request) -> HttpResponse.of(200))
        .annotatedService(new Stays())
        .annotatedService("/twice", new AddedTwice())
        .annotatedService()
        .useBlockingTaskExecutor(true)
        .build(new Moved())
        .annotatedService()
        .useBlockingTaskExecutor(true)
        .build(new AddedTwice())
        .annotatedService()
        .useBlockingTaskExecutor(false)
        .build(new Refused())
        .build();
  }
}
