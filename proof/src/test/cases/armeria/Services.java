import com.linecorp.armeria.client.ClientRequestContext;
import com.linecorp.armeria.client.HttpClient;
import com.linecorp.armeria.client.SimpleDecoratingHttpClient;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.AbstractHttpService;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;
import com.linecorp.armeria.server.annotation.Blocking;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Post;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

class Services {
  static BlockingQueue<String> queue;

  static String take() {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      return "";
    }
  }

  static class Annotated {
    @Get("/a")
    public String plain() {
      return take(); // finds BlockingCallOnEventLoop
    }

    @Post("/b")
    public CompletableFuture<String> future() {
      return CompletableFuture.supplyAsync(Services::take); // silent: the common pool
    }

    @Get("/c")
    @Blocking
    public String blocking() {
      return take(); // silent: @Blocking
    }

    @Get("/d")
    public HttpResponse response(ServiceRequestContext context) {
      return HttpResponse.of(
          () -> HttpResponse.of(take()), context.blockingTaskExecutor()); // silent: the blocking task executor
    }
  }

  @Blocking
  static class AllBlocking {
    @Get("/e")
    public String plain() {
      return take(); // silent: the class says @Blocking
    }
  }

  static class Service extends AbstractHttpService {
    @Override
    protected HttpResponse doGet(ServiceRequestContext context, HttpRequest request) {
      context.blockingTaskExecutor().execute(() -> take()); // silent: the blocking task executor
      return HttpResponse.of(take()); // finds BlockingCallOnEventLoop
    }

    @Override
    protected HttpResponse doHead(ServiceRequestContext context, HttpRequest request) {
      return HttpResponse.of(take()); // finds BlockingCallOnEventLoop
    }
  }

  static class Decorator extends SimpleDecoratingHttpService {
    Decorator(HttpService delegate) {
      super(delegate);
    }

    @Override
    public HttpResponse serve(ServiceRequestContext context, HttpRequest request) throws Exception {
      take(); // finds BlockingCallOnEventLoop
      return unwrap().serve(context, request);
    }
  }

  static class ClientDecorator extends SimpleDecoratingHttpClient {
    ClientDecorator(HttpClient delegate) {
      super(delegate);
    }

    @Override
    public HttpResponse execute(ClientRequestContext context, HttpRequest request)
        throws Exception {
      take(); // finds BlockingCallOnEventLoop
      return unwrap().execute(context, request);
    }
  }

  static Server build() {
    return Server.builder()
        .service("/f", (context, request) -> HttpResponse.of(take())) // finds BlockingCallOnEventLoop
        .service("/g", Services::serve)
        .decorator(
            (delegate, context, request) -> {
              take(); // finds BlockingCallOnEventLoop
              return delegate.serve(context, request);
            })
        .build();
  }

  private static HttpResponse serve(ServiceRequestContext context, HttpRequest request) {
    return HttpResponse.of(
        request.aggregate().thenApply(body -> HttpResponse.of(body.contentUtf8() + take()))); // finds BlockingCallOnEventLoop
  }

  static HttpResponse aggregated(HttpRequest request, ServiceRequestContext context) {
    return HttpResponse.of(
        request
            .aggregate()
            .thenApplyAsync(body -> HttpResponse.of(take()), context.blockingTaskExecutor())); // silent: the blocking task executor
  }
}
