package dev.blockaway.agent.finding;

import java.util.List;

/**
 * Frameworks that call application code on their event loops: the application's frames below one
 * are where the event loop entered it.
 */
public final class Dispatcher {
  private static final List<String> PACKAGES =
      List.of(
          "reactor.",
          "io.netty.",
          "io.vertx.",
          "io.reactivex.",
          "io.smallrye.mutiny.",
          "io.quarkus.",
          "org.jboss.resteasy.reactive.",
          "org.springframework.web.",
          "org.springframework.http.",
          "org.springframework.cloud.gateway.",
          "io.micronaut.",
          "com.linecorp.armeria.",
          "io.grpc.",
          "io.helidon.",
          "ratpack.",
          "org.apache.pekko.",
          "akka.",
          "io.undertow.",
          "org.xnio.",
          "org.apache.kafka.");

  private Dispatcher() {}

  /** Whether the class is a framework's. */
  public static boolean isOne(String className) {
    return PACKAGES.stream().anyMatch(className::startsWith);
  }

  /** Whether a package or one below it is a framework's that calls application code. */
  public static boolean shares(String packageName) {
    String prefix = packageName + ".";
    return isOne(prefix) || PACKAGES.stream().anyMatch(each -> each.startsWith(prefix));
  }
}
