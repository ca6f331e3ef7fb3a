package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/**
 * A handler in a variable runs where it is called or handed over; the rule for its interface holds
 * where it escapes.
 */
class StoredHandlerTest {
  private static void check(String members) {
    Program.check(
        """
        import io.netty.channel.*;
        import io.vertx.core.*;
        import io.vertx.ext.web.*;
        import java.util.*;
        import java.util.concurrent.locks.LockSupport;

        class Server {
          Vertx vertx;
          Router router;

          static void slow() {
            LockSupport.park();
          }

        %s
        }
        """
            .formatted(members.indent(2)));
  }

  @Test
  void ignoresHandlersThatAreCalledByHand() {
    check(
        """
        private final Handler<String> field = text -> slow();

        private final Handler<String> named =
            new Handler<>() {
              @Override
              public void handle(String text) {
                slow();
              }
            };

        void f() {
          Handler<String> handler = text -> slow();
          new Thread(() -> handler.handle("")).start();
        }

        void g() {
          if (field != null) {
            this.field.handle("");
          }
          named.handle("");
        }

        public static void main(String[] arguments) {
          Handler<String> handler = text -> slow();
          handler.handle("main");
          call(handler);
        }

        static void call(Handler<String> handler) {
          handler.handle("");
        }
        """);
  }

  @Test
  void ignoresListenerThatAThreadCalls() {
    check(
        """
        void f() {
          ChannelFutureListener listener = future -> slow();
          new Thread(
                  () -> {
                    try {
                      listener.operationComplete(null);
                    } catch (Exception e) {
                      throw new IllegalStateException(e);
                    }
                  })
              .start();
        }
        """);
  }

  @Test
  void ignoresHandlerForAHandOff() {
    check(
        """
        void f() {
          Handler<RoutingContext> handler = context -> slow();
          router.route().blockingHandler(handler);
        }
        """);
  }

  @Test
  void flagsHandlerThatIsHandedToTheEventLoopToo() {
    check(
        """
        void f() {
          // BUG: Diagnostic contains: LockSupport.park
          Handler<Long> handler = id -> slow();
          handler.handle(1L);
          vertx.setTimer(1, handler);
        }
        """);
  }

  @Test
  void flagsHandlerThatAnotherHandlerCalls() {
    check(
        """
        void f() {
          // BUG: Diagnostic contains: LockSupport.park
          Handler<Long> handler = id -> slow();
          vertx.setTimer(1, id -> handler.handle(id));
        }
        """);
  }

  @Test
  void flagsHandlersThatEscape() {
    check(
        """
        // BUG: Diagnostic contains: LockSupport.park
        final Handler<String> visible = text -> slow();

        static class Holder {
          Handler<String> handler;

          Holder(Handler<String> handler) {
            this.handler = handler;
          }
        }

        Handler<String> returned() {
          // BUG: Diagnostic contains: LockSupport.park
          Handler<String> handler = text -> slow();
          handler.handle("");
          return handler;
        }

        void kept(Map<String, Object> handlers) {
          // BUG: Diagnostic contains: LockSupport.park
          Handler<String> handler = text -> slow();
          handler.handle("");
          handlers.put("", handler);
        }

        Holder held() {
          // BUG: Diagnostic contains: LockSupport.park
          Handler<String> handler = text -> slow();
          return new Holder(handler);
        }
        """);
  }

  @Test
  void flagsObjectsThatEscape() {
    check(
        """
        static class Slow implements Handler<String> {
          @Override
          public void handle(String text) {
            // BUG: Diagnostic contains: slow
            slow();
          }
        }

        Handler<String> f() {
          Slow handler = new Slow();
          handler.handle("");
          return handler;
        }
        """);
  }
}
