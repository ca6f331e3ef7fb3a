package dev.blockaway.sample;

import dev.blockaway.sample.pair.Half;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Ten requests to one endpoint, 20 milliseconds apart; the service makes the fifth slow. */
final class TenRequests {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;

  TenRequests(int port, Half half) {
    this.url = "http://127.0.0.1:%d/%s/ten?request=".formatted(port, half.id());
  }

  /** How long each request took, in the order in which they were sent. */
  List<Duration> send() throws InterruptedException {
    request(11).join(); // opens a connection and warms up
    List<CompletableFuture<Duration>> requests = new ArrayList<>();
    for (int number = 1; number <= 10; number++) {
      requests.add(request(number));
      Thread.sleep(20);
    }
    return requests.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<Duration> request(int number) {
    long start = System.nanoTime();
    return client
        .sendAsync(
            HttpRequest.newBuilder(URI.create(url + number)).build(), BodyHandlers.discarding())
        .thenApply(response -> Duration.ofNanos(System.nanoTime() - start));
  }
}
