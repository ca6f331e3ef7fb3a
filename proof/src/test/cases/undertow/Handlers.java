import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.SameThreadExecutor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.xnio.ChannelListener;
import org.xnio.channels.StreamSourceChannel;

class Handlers {
  static final ExecutorService POOL = Executors.newCachedThreadPool();

  static void park() {
    LockSupport.park();
  }

  static class Plain implements HttpHandler {
    @Override
    public void handleRequest(HttpServerExchange exchange) {
      park(); // finds BlockingCallOnEventLoop
    }
  }

  /** The idiom of the documentation. */
  static class Dispatching implements HttpHandler {
    @Override
    public void handleRequest(HttpServerExchange exchange) {
      if (exchange.isInIoThread()) {
        exchange.dispatch(this);
        return;
      }
      park(); // silent: on a worker by now
    }
  }

  static class Branching implements HttpHandler {
    @Override
    public void handleRequest(HttpServerExchange exchange) {
      if (exchange.isInIoThread()) {
        park(); // finds BlockingCallOnEventLoop
      } else {
        park(); // silent: on a worker
      }
    }
  }

  static class OnWorkers implements HttpHandler {
    @Override
    public void handleRequest(HttpServerExchange exchange) {
      park(); // silent: only ever inside a BlockingHandler
    }
  }

  static Undertow build() {
    HttpHandler blocking = new BlockingHandler(new OnWorkers());
    return Undertow.builder()
        .setHandler(exchange -> park()) // finds BlockingCallOnEventLoop
        .setHandler(new BlockingHandler(exchange -> park())) // silent: on a worker
        .setHandler(blocking)
        .setHandler(
            exchange -> {
              exchange.dispatch(() -> park()); // silent: on a worker
              exchange.dispatch(POOL, () -> park()); // silent: a pool
              exchange.dispatch(SameThreadExecutor.INSTANCE, () -> park()); // finds IneffectiveScheduler
            })
        .build();
  }

  static class Reading implements ChannelListener<StreamSourceChannel> {
    @Override
    public void handleEvent(StreamSourceChannel channel) {
      park(); // finds BlockingCallOnEventLoop
    }
  }
}
