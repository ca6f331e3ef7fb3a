import io.netty.handler.codec.http.HttpHeaders;
import java.util.concurrent.Semaphore;
import org.asynchttpclient.AsyncCompletionHandler;
import org.asynchttpclient.AsyncHandler;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.HttpResponseBodyPart;
import org.asynchttpclient.HttpResponseStatus;
import org.asynchttpclient.Response;
import org.asynchttpclient.ws.WebSocket;
import org.asynchttpclient.ws.WebSocketListener;

class Client {
  static final Semaphore PERMITS = new Semaphore(1);

  static String slow() {
    PERMITS.acquireUninterruptibly();
    return "";
  }

  static class Parts implements AsyncHandler<String> {
    Parts() {
      slow(); // silent: constructed wherever
    }

    @Override
    public State onStatusReceived(HttpResponseStatus status) {
      slow(); // finds BlockingCallOnEventLoop
      return State.CONTINUE;
    }

    @Override
    public State onHeadersReceived(HttpHeaders headers) {
      slow(); // finds BlockingCallOnEventLoop
      return State.CONTINUE;
    }

    @Override
    public State onBodyPartReceived(HttpResponseBodyPart part) {
      slow(); // finds BlockingCallOnEventLoop
      return State.CONTINUE;
    }

    @Override
    public void onThrowable(Throwable failure) {
      slow(); // finds BlockingCallOnEventLoop
    }

    @Override
    public String onCompleted() {
      return slow(); // finds BlockingCallOnEventLoop
    }
  }

  static class Whole extends AsyncCompletionHandler<String> {
    @Override
    public String onCompleted(Response response) {
      return slow(); // finds BlockingCallOnEventLoop
    }

    String unrelated() {
      return slow(); // silent: nothing says who calls it
    }
  }

  static class Socket implements WebSocketListener {
    @Override
    public void onOpen(WebSocket socket) {
      slow(); // finds BlockingCallOnEventLoop
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason) {
      slow(); // finds BlockingCallOnEventLoop
    }

    @Override
    public void onError(Throwable failure) {
      slow(); // finds BlockingCallOnEventLoop
    }

    @Override
    public void onTextFrame(String text, boolean last, int bits) {
      slow(); // finds BlockingCallOnEventLoop
    }
  }

  void stages(AsyncHttpClient client) throws Exception {
    client
        .prepareGet("http://localhost")
        .execute()
        .toCompletableFuture()
        .thenApply(response -> slow()) // finds BlockingCallOnEventLoop
        .thenApplyAsync(response -> slow()); // silent: the common pool
    client.prepareGet("http://localhost").execute().get(); // silent: nothing says where this runs
  }
}
