import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;

class Client {
  final Semaphore permits = new Semaphore(1);

  CompletableFuture<String> ask(HttpClient client, HttpRequest request) {
    client.sendAsync(request, BodyHandlers.ofString()).thenAcceptAsync(r -> acquire()); // silent: the common pool
    acquire(); // silent: nothing says where this runs
    return client
        .sendAsync(request, BodyHandlers.ofString())
        .thenApply(
            response -> {
              acquire(); // finds BlockingCallOnEventLoop
              return response.body();
            });
  }

  void acquire() {
    permits.acquireUninterruptibly();
  }

  class Listener implements WebSocket.Listener {
    @Override
    public void onOpen(WebSocket socket) {
      acquire(); // finds BlockingCallOnEventLoop
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      acquire(); // finds BlockingCallOnEventLoop
      return CompletableFuture.runAsync(() -> acquire()); // silent: the common pool
    }
  }
}
