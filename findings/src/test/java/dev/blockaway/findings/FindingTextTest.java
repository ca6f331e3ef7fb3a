package dev.blockaway.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.catalog.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FindingTextTest {
  private static final Location HANDLER = new Location("src/main/java/shop/Login.java", 31, 12);

  @Test
  void reportsDirectCall() {
    Finding finding =
        new Finding(
            Check.BLOCKING_CALL_ON_EVENT_LOOP,
            Kind.SLEEP,
            "Thread.sleep",
            "FifthRequest.async",
            "WebFlux handler",
            List.of(new Step("Thread.sleep", new Location("FifthRequest.java", 12, 5))),
            "use Mono.delay",
            new Location("FifthRequest.java", 12, 5));

    assertThat(FindingText.of(finding))
        .isEqualTo(
            """
            Thread.sleep blocks (sleep); FifthRequest.async runs on the event loop (WebFlux handler)
              -> Thread.sleep (FifthRequest.java:12)
              instead: use Mono.delay\
            """);
  }

  @Test
  void reportsTheSchedulerThatDoesNotHelp() {
    Finding finding =
        new Finding(
            Check.INEFFECTIVE_SCHEDULER,
            Kind.SLEEP,
            "Thread.sleep",
            "the lambda in Naps.nap",
            Presence.MAYBE_ON_NON_BLOCKING_THREAD,
            "nothing says who subscribes",
            List.of(new Step("Thread.sleep", new Location("Naps.java", 7, 5))),
            List.of(),
            "subscribeOn",
            new Location("Naps.java", 7, 5),
            new Trap("Mono.publishOn", new Location("src/Naps.java", 8, 10), "it comes too late"));

    assertThat(FindingText.of(finding))
        .isEqualTo(
            """
            Thread.sleep blocks (sleep); the lambda in Naps.nap may run on a thread that must not \
            block (nothing says who subscribes)
              -> Thread.sleep (Naps.java:7)
              Mono.publishOn (Naps.java:8) does not help: it comes too late
              instead: subscribeOn\
            """);
  }

  @Test
  void reportsNoMoreThanIsKnownOfReactiveMethods() {
    Finding finding =
        new Finding(
            Check.BLOCKING_CALL_IN_REACTIVE_METHOD,
            Kind.SLEEP,
            "Thread.sleep",
            "Naps.nap",
            Presence.MAYBE_ON_EVENT_LOOP,
            "it returns a Mono",
            List.of(new Step("Thread.sleep", new Location("Naps.java", 7, 5))),
            List.of(),
            "use Mono.delay",
            new Location("Naps.java", 7, 5),
            null);

    assertThat(FindingText.headline(finding))
        .isEqualTo(
            "Thread.sleep blocks (sleep); Naps.nap may run on an event loop (it returns a Mono)");
  }

  @Test
  void reportsCallPathOneStepALine() {
    Finding finding =
        new Finding(
            Check.BLOCKING_CALL_ON_EVENT_LOOP,
            Kind.JDBC,
            "UserDao.getUserFromDb",
            "lambda in Login.info",
            "Mono.map",
            List.of(
                new Step("UserDao.getUserFromDb", HANDLER),
                new Step("Statement.executeQuery", new Location("UserDao.java", 18, 0))),
            "use R2DBC",
            HANDLER);

    assertThat(FindingText.of(finding))
        .isEqualTo(
            """
            Statement.executeQuery blocks (jdbc); lambda in Login.info runs on the event loop \
            (Mono.map)
              -> UserDao.getUserFromDb (Login.java:31)
              -> Statement.executeQuery (UserDao.java:18)
              instead: use R2DBC\
            """);
  }

  @Test
  void reportsFileAloneWhenLineIsUnknown() {
    Step step = new Step("Thread.sleep", new Location("C:\\shop\\Login.java", 0, 0));
    Finding finding =
        new Finding(
            Check.BLOCKING_CALL_ON_EVENT_LOOP,
            Kind.SLEEP,
            "Thread.sleep",
            "Login.info",
            "handler",
            List.of(step),
            "use Mono.delay",
            step.location());

    assertThat(FindingText.path(finding)).isEqualTo("  -> Thread.sleep (Login.java)");
  }

  @Test
  void reportsHowALockIsHeld() {
    Finding finding =
        new Finding(
            Check.LOCK_ON_EVENT_LOOP,
            Kind.LOCK,
            "synchronized (this)",
            "Prices.price",
            Presence.ON_EVENT_LOOP,
            "WebFlux handler",
            List.of(new Step("synchronized (this)", new Location("Prices.java", 31, 5))),
            List.of(
                new Step("synchronized Prices.refresh", new Location("Prices.java", 20, 3)),
                new Step("Statement.executeQuery", new Location("Prices.java", 22, 9))),
            "use a concurrent map",
            new Location("Prices.java", 31, 5),
            null);

    assertThat(FindingText.of(finding))
        .isEqualTo(
            """
            synchronized (this) blocks (lock); Prices.price runs on the event loop (WebFlux handler)
              -> synchronized (this) (Prices.java:31)
              while another thread holds it and blocks:
              -> synchronized Prices.refresh (Prices.java:20)
              -> Statement.executeQuery (Prices.java:22)
              instead: use a concurrent map\
            """);
  }
}
