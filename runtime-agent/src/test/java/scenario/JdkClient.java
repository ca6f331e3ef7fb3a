package scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Asks a server over and over again with the JDK's client, from many threads at once. */
public final class JdkClient {
  private static final int ROUNDS = 30;
  private static final int AT_ONCE = 20;
  private static final int TRIES = 50;
  private static final byte[] ANSWER = "yes".repeat(10_000).getBytes(UTF_8);

  private JdkClient() {}

  /**
   * Asks.
   *
   * @param arguments {@code sleep} to sleep on the client's own thread once
   * @throws Exception if an answer does not come
   */
  public static void main(String[] arguments) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, ANSWER.length);
          exchange.getResponseBody().write(ANSWER);
          exchange.close();
        });
    server.start();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .build();
    HttpClient client = HttpClient.newBuilder().build();
    for (int i = 0; i < ROUNDS; i++) {
      List<CompletableFuture<?>> answers =
          IntStream.range(0, AT_ONCE)
              .<CompletableFuture<?>>mapToObj(
                  each -> client.sendAsync(request, BodyHandlers.ofString()))
              .toList();
      CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
    }
    if (arguments.length > 0) {
      sleepOnTheClientsThread(request);
    }
    System.out.println("all done");
    System.exit(0);
  }

  /**
   * Which thread comes to the handler is a matter of luck: that of the client or the one that asks.
   */
  private static void sleepOnTheClientsThread(HttpRequest request) {
    HttpClient client = HttpClient.newBuilder().executor(Runnable::run).build();
    AtomicBoolean hasSlept = new AtomicBoolean();
    for (int i = 0; i < TRIES && !hasSlept.get(); i++) {
      client
          .sendAsync(
              request,
              answer -> {
                if (isClientsThread() && hasSlept.compareAndSet(false, true)) {
                  nap();
                }
                return BodySubscribers.ofString(UTF_8);
              })
          .join();
    }
  }

  private static boolean isClientsThread() {
    String name = Thread.currentThread().getName();
    return name.startsWith("HttpClient-") && name.endsWith("-SelectorManager");
  }

  private static void nap() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
