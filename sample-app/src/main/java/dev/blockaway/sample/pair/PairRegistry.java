package dev.blockaway.sample.pair;

import static dev.blockaway.sample.pair.SeenBy.AGENT_ALONE;
import static dev.blockaway.sample.pair.SeenBy.COMPILER_ALONE;
import static dev.blockaway.sample.pair.SeenBy.COMPILER_AND_AGENT;

import java.util.List;

/** Every pair that the service demonstrates. */
public final class PairRegistry {
  private static final List<Pair> PAIRS =
      List.of(
          new Pair(
              "ten",
              "Ten requests, the fifth sleeps",
              "Thread.sleep stops every request of its event loop; Mono.delay stops only its own.",
              List.of("ten"),
              COMPILER_AND_AGENT,
              ""),
          new Pair(
              "user",
              "Login, info and history of a user",
              "One JDBC helper blocks three handlers; R2DBC, or JDBC on boundedElastic, does not.",
              List.of("login", "info", "history"),
              COMPILER_AND_AGENT,
              ""),
          new Pair(
              "price",
              "A price from another service",
              "RestClient waits for the answer; WebClient is called back.",
              List.of("price"),
              COMPILER_AND_AGENT,
              ""),
          new Pair(
              "password",
              "A password check",
              "BCrypt computes for long on purpose; boundedElastic has threads for that.",
              List.of("password"),
              COMPILER_ALONE,
              "it computes, and the agent looks for threads that wait"),
          new Pair(
              "upload",
              "An upload to disk",
              "Files.write waits for the disk; FilePart.transferTo does not.",
              List.of("upload"),
              COMPILER_AND_AGENT,
              ""),
          new Pair(
              "stock",
              "A remote call behind a proxy",
              "An interface whose calls a JDK proxy sends over the network looks harmless.",
              List.of("stock"),
              AGENT_ALONE,
              "no source says what the proxy does"),
          new Pair(
              "order",
              "A fraud check for large orders",
              "Future.get waits in a branch that only large orders take.",
              List.of("order"),
              COMPILER_ALONE,
              "no test sends a large order"));

  private PairRegistry() {}

  /** The pairs in the order in which they are taught. */
  public static List<Pair> pairs() {
    return PAIRS;
  }
}
