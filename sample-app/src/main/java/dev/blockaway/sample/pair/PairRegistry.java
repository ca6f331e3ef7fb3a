package dev.blockaway.sample.pair;

import static dev.blockaway.sample.pair.Endpoint.get;
import static dev.blockaway.sample.pair.Endpoint.post;

import java.util.List;
import java.util.Optional;

/** Every pair that the service demonstrates. */
public final class PairRegistry {
  private static final String USER = "user=ada";
  private static final String ITEM = "item=tea";

  private static final List<Pair> PAIRS =
      List.of(
          Pair.of(
              "ten",
              "Ten requests, the fifth sleeps",
              "Thread.sleep stops every request of its event loop; Mono.delay stops only its own.",
              get("ten", "")),
          Pair.of(
              "user",
              "Login, info and history of a user",
              "One JDBC helper blocks three handlers; R2DBC, or JDBC on boundedElastic, does not.",
              get("login", USER),
              get("info", USER),
              get("history", USER)),
          Pair.of(
              "pause",
              "A pause in every request",
              "A sleeping handler serves one request at a time; a timer lets all of them wait"
                  + " together.",
              get("pause", "")),
          Pair.of(
                  "plain",
                  "A handler without a reactive type",
                  "A plain return type does not move a handler to another thread; a blocking executor"
                      + " does.",
                  get("plain", USER))
              .seenOnlyBy(
                  SeenBy.AGENT_ALONE,
                  "the application that starts it is compiled elsewhere, and could as well run on servlets"),
          Pair.of(
              "offload",
              "Off-loading that comes too late",
              "Mono.just(query()) asks before subscribeOn can move anything; fromCallable asks"
                  + " after.",
              get("offload", USER)),
          Pair.of(
              "cpu",
              "A key made of a password",
              "A computation stops the event loop like a sleep; a pool of as many threads as"
                  + " processors takes it.",
              get("cpu", "")),
          Pair.of(
              "price",
              "A price from another service",
              "RestClient waits for the answer; WebClient is called back.",
              get("price", ITEM)),
          Pair.of(
              "client",
              "A client for every request",
              "HttpURLConnection connects and waits each time; one shared HttpClient keeps its"
                  + " connections and calls back.",
              get("client", ITEM)),
          Pair.of(
                  "password",
                  "A password check",
                  "BCrypt computes for long on purpose; boundedElastic has threads for that.",
                  post("password", Body.CREDENTIALS))
              .seenOnlyBy(
                  SeenBy.COMPILER_ALONE,
                  "the agent watches the computations of the JDK, not those of libraries"),
          Pair.of(
              "upload",
              "An upload to disk",
              "Files.write waits for the disk; FilePart.transferTo does not.",
              post("upload", Body.FILE)),
          Pair.of(
              "gather",
              "Two questions at once",
              "allOf(..).join() asks both at once and still waits; Mono.zip is called back.",
              get("gather", ITEM)),
          Pair.of(
              "timeout",
              "A timeout of 50 milliseconds",
              "A timeout cannot interrupt the event loop that it would have to answer on; off the"
                  + " loop it can.",
              get("timeout", USER)),
          Pair.of(
              "queue",
              "A letter for a full queue",
              "put() waits until there is room; offer() says at once that there is none, and the"
                  + " answer is 503.",
              get("queue", "")),
          Pair.of(
              "background",
              "Work that nobody waits for",
              "Listeners run on the thread that publishes, @Async does nothing for a call to this,"
                  + " and Schedulers.parallel() must not block either.",
              get("event", USER),
              get("async", USER),
              get("schedule", USER)),
          Pair.of(
                  "pool",
                  "A pool of two threads",
                  "A pool that is too small and lets callers run its tasks blocks the event loop; a"
                      + " pool of 64 has room.",
                  get("pool", USER))
              .seenOnlyBy(
                  SeenBy.AGENT_ALONE, "whether callers run tasks depends on how busy the pool is"),
          Pair.of(
              "loops",
              "One loop against four",
              "Four loops make the wait rarer, not shorter: each of them still stops.",
              get("loops", "")),
          Pair.of(
              "selector",
              "A server written by hand",
              "Around every Selector there is an event loop, also if no framework wrote it.",
              get("selector", "")),
          Pair.of(
              "filter",
              "A filter that asks the database",
              "Filters run on the event loop, whatever the handler behind them does.",
              get("filter", "")),
          Pair.of(
                  "stock",
                  "A remote call behind a proxy",
                  "An interface whose calls a JDK proxy sends over the network looks harmless.",
                  get("stock", ITEM))
              .seenOnlyBy(SeenBy.AGENT_ALONE, "no source says what the proxy does"),
          Pair.of(
                  "order",
                  "A fraud check for large orders",
                  "Future.get waits in a branch that only large orders take.",
                  new Endpoint("order", Body.NONE, PairRegistry::amount))
              .seenOnlyBy(SeenBy.COMPILER_ALONE, "no test sends a large order"));

  private PairRegistry() {}

  /** The pairs in the order in which they are taught. */
  public static List<Pair> pairs() {
    return PAIRS;
  }

  /** The pair of that id, if there is one. */
  public static Optional<Pair> pair(String id) {
    return PAIRS.stream().filter(pair -> pair.id().equals(id)).findFirst();
  }

  /** The endpoint of that name, if there is one. */
  public static Optional<Endpoint> endpoint(String name) {
    return PAIRS.stream()
        .flatMap(pair -> pair.endpoints().stream())
        .filter(endpoint -> endpoint.name().equals(name))
        .findFirst();
  }

  /** Large orders are rare. */
  private static String amount(int request) {
    return request % 10 == 7 ? "amount=5000" : "amount=50";
  }
}
