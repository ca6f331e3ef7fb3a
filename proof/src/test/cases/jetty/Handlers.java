import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Response.CompleteListener;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

class Handlers {
  static final LinkedBlockingQueue<String> QUEUE = new LinkedBlockingQueue<>();

  static void take() {
    try {
      QUEUE.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static class Promising extends Handler.Abstract.NonBlocking {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      take(); // finds BlockingCallOnEventLoop
      request.getContext().execute(() -> take()); // silent: a thread of the pool
      return true;
    }
  }

  static class Plain extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      take(); // silent: a handler may block unless it says otherwise
      return true;
    }
  }

  static class BelowPromising extends Promising {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      take(); // finds BlockingCallOnEventLoop
      return super.handle(request, response, callback);
    }
  }

  static class Done implements CompleteListener {
    @Override
    public void onComplete(Result result) {
      take(); // finds BlockingCallOnEventLoop
    }
  }

  static void ask(HttpClient client) {
    client.newRequest("http://localhost").send(result -> take()); // finds BlockingCallOnEventLoop
    take(); // silent: nothing says where this runs
  }
}
