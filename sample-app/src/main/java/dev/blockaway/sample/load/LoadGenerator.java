package dev.blockaway.sample.load;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Sends requests to a server on this machine, a new one every 20 milliseconds, some at once. */
public final class LoadGenerator implements AutoCloseable {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private final ExecutorService threads = Executors.newCachedThreadPool(LoadGenerator::thread);
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(LoadGenerator::thread);

  /**
   * Begins a run. One request before the first warms the endpoint up and is not counted.
   *
   * @param server scheme, host and port
   * @param plan what to send
   * @param listener hears of each request
   * @return completes with all answers in the order of the requests; cancelling it ends the run
   * @throws IllegalArgumentException if the server is on another machine, with a sentence for
   *     people
   */
  public CompletableFuture<List<Answer>> run(URI server, LoadPlan plan, Listener listener) {
    if (!"http".equals(server.getScheme()) || !LOOPBACK.contains(server.getHost())) {
      throw new IllegalArgumentException(
          "The load generator calls http on 127.0.0.1, localhost or [::1] only.");
    }
    Requests requests = new Requests(server, plan);
    LoadRun run = new LoadRun(threads, clock, requests, plan, listener);
    return run.start();
  }

  @Override
  public void close() {
    clock.shutdownNow();
    threads.shutdownNow();
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "load-generator");
    thread.setDaemon(true);
    return thread;
  }
}
