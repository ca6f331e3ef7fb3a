package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** What the bindings of Vert.x for RxJava and Mutiny take where blocking is allowed. */
class VertxBindingTest {
  private static final String MUTINY =
      """
      package io.vertx.mutiny.core;

      import io.smallrye.mutiny.Uni;
      import java.util.concurrent.locks.LockSupport;
      import java.util.function.Consumer;

      class Vertx {
        native <T> Uni<T> executeBlocking(Uni<T> work);

        native long setTimer(long delay, Consumer<Long> task);

        native <T> Uni<T> log(Uni<T> work);
      }

      class Server {
        Vertx vertx;

        static String slow() {
          LockSupport.park();
          return "";
        }

      %s
      }
      """;

  private static final String RX =
      """
      package io.vertx.rxjava3.core;

      import io.vertx.core.Handler;
      import java.util.concurrent.locks.LockSupport;

      class Vertx {
        native <T> Object rxExecuteBlocking(Handler<T> work);

        native void runOnContext(Handler<Void> work);
      }

      class Server {
        Vertx vertx;

      %s
      }
      """;

  private static void check(String program, String members) {
    Program.check(program.formatted(members.indent(2)));
  }

  @Test
  void ignoresHandlerOfRxExecuteBlocking() {
    check(
        RX,
        """
        void start() {
          vertx.rxExecuteBlocking(promise -> LockSupport.park());
        }
        """);
  }

  @Test
  void flagsOtherHandlers() {
    check(
        RX,
        """
        void start() {
          // BUG: Diagnostic contains: Vert.x calls handlers on the event loop of their context
          vertx.runOnContext(nothing -> LockSupport.park());
        }
        """);
  }

  @Test
  void ignoresChainThatIsHandedOff() {
    check(
        MUTINY,
        """
        Uni<String> directly() {
          return vertx.executeBlocking(Uni.createFrom().item(() -> slow()).map(text -> slow()));
        }

        Uni<String> byVariable() {
          Uni<String> work = Uni.createFrom().item(Server::slow);
          return vertx.executeBlocking(work);
        }

        Uni<String> byHelper() {
          return vertx.executeBlocking(find());
        }

        private Uni<String> find() {
          return Uni.createFrom().item(() -> slow());
        }
        """);
  }

  @Test
  void flagsChainThatIsHandedOffOnceOnly() {
    check(
        MUTINY,
        """
        void twice() {
          // BUG: Diagnostic contains: blocks
          Uni<String> work = Uni.createFrom().item(() -> slow());
          vertx.executeBlocking(work);
          vertx.setTimer(1, id -> work.subscribe().with(found -> {}));
        }
        """);
  }

  @Test
  void flagsChainThatAnotherMethodIsGiven() {
    check(
        MUTINY,
        """
        Uni<String> log() {
          // BUG: Diagnostic contains: blocks
          return vertx.log(Uni.createFrom().item(() -> slow()));
        }
        """);
  }

  @Test
  void flagsConsumers() {
    check(
        MUTINY,
        """
        void start() {
          // BUG: Diagnostic contains: timers fire on the event loop
          vertx.setTimer(1, id -> slow());
        }
        """);
  }
}
