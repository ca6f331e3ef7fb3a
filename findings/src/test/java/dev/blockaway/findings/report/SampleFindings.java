package dev.blockaway.findings.report;

import dev.blockaway.catalog.Kind;
import dev.blockaway.findings.Check;
import dev.blockaway.findings.Finding;
import dev.blockaway.findings.Location;
import dev.blockaway.findings.Presence;
import dev.blockaway.findings.Step;
import java.util.List;

/** Findings to report in tests. */
final class SampleFindings {
  private SampleFindings() {}

  /** A sleep in a handler at that line. */
  static Finding sleepAt(int line) {
    Location location = new Location("src/main/java/shop/Login.java", line, 5);
    return new Finding(
        Check.BLOCKING_CALL_ON_EVENT_LOOP,
        Kind.SLEEP,
        "Thread.sleep",
        "Login.info",
        "WebFlux handler",
        List.of(new Step("Thread.sleep", location)),
        "use Mono.delay",
        location);
  }

  /** A query behind a helper, called at that file. */
  static Finding queryFrom(String file) {
    Location location = new Location(file, 31, 12);
    return new Finding(
        Check.FILE_ACCESS_ON_EVENT_LOOP,
        Kind.JDBC,
        "UserDao.load",
        "Login.info",
        "WebFlux handler",
        List.of(
            new Step("UserDao.load", location),
            new Step("Statement.executeQuery", new Location("shop/UserDao.java", 0, 0))),
        "use R2DBC",
        location);
  }

  /** A lock that another thread holds while it asks a database. */
  static Finding heldLock() {
    Location location = new Location("src/main/java/shop/Prices.java", 31, 5);
    Step refresh = new Step("synchronized Prices.refresh", new Location(location.file(), 20, 3));
    Step query = new Step("Statement.executeQuery", new Location(location.file(), 22, 9));
    return new Finding(
        Check.LOCK_ON_EVENT_LOOP,
        Kind.LOCK,
        "synchronized (this)",
        "Prices.price",
        Presence.ON_EVENT_LOOP,
        "WebFlux handler",
        List.of(new Step("synchronized (this)", location)),
        List.of(refresh, query),
        "use a concurrent map",
        location,
        null);
  }
}
