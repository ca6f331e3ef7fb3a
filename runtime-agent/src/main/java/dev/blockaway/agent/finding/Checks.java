package dev.blockaway.agent.finding;

import dev.blockaway.catalog.Kind;
import dev.blockaway.findings.Check;

/** Which check speaks of a kind of blocking call. */
final class Checks {
  private Checks() {}

  static Check of(Kind kind) {
    return switch (kind) {
      case FILE -> Check.FILE_ACCESS_ON_EVENT_LOOP;
      case CPU, ENTROPY -> Check.CPU_HEAVY_CALL_ON_EVENT_LOOP;
      case LOCK -> Check.LOCK_ON_EVENT_LOOP;
      case SLEEP,
          WAIT,
          FUTURE,
          QUEUE,
          REACTIVE_BLOCK,
          PROCESS,
          CONSOLE,
          SOCKET,
          DNS,
          HTTP,
          JDBC,
          JPA,
          CLIENT ->
          Check.BLOCKING_CALL_ON_EVENT_LOOP;
    };
  }
}
