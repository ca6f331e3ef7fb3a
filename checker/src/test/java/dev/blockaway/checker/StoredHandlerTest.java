package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/**
 * A handler in a variable runs where it is called or handed over; the rule for its interface holds
 * where it escapes.
 */
class StoredHandlerTest {
  private static final String FLAGGED = "// BUG: Diagnostic contains: LockSupport.park";

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

  private static final String MAKERS =
      """
      static class Slow implements Handler<RoutingContext> {
        static Slow create() {
          return new Slow();
        }

        @Override
        public void handle(RoutingContext context) {
          %1$s
          slow();
        }
      }

      static Handler<RoutingContext> made() {
        %1$s
        return context -> slow();
      }

      private Handler<RoutingContext> anonymous() {
        return new Handler<>() {
          @Override
          public void handle(RoutingContext context) {
            %1$s
            slow();
          }
        };
      }
      """;

  private static void checkMakers(String finding, String members) {
    check(MAKERS.formatted(finding) + members);
  }

  @Test
  void ignoresMadeHandlersForAHandOff() {
    checkMakers(
        "",
        """
        void f() {
          router.route().blockingHandler(Slow.create());
          router.route().blockingHandler(made());
          Handler<RoutingContext> handler = anonymous();
          router.route().blockingHandler(handler);
        }
        """);
  }

  @Test
  void flagsMadeHandlersThatAreHandedToTheEventLoopToo() {
    checkMakers(
        FLAGGED,
        """
        void f() {
          router.route().blockingHandler(Slow.create());
          router.route().handler(Slow.create());
          router.route().blockingHandler(made());
          router.route().handler(made());
          Handler<RoutingContext> handler = anonymous();
          router.route().blockingHandler(handler);
          router.route().handler(handler);
        }
        """);
  }

  @Test
  void flagsMadeHandlersThatNothingIsKnownOf() {
    checkMakers(
        FLAGGED,
        """
        List<Object> f() {
          Slow kept = Slow.create();
          router.route().blockingHandler(kept);
          return List.of(kept, made(), anonymous());
        }
        """);
  }

  @Test
  void flagsObjectThatIsTheValueOfAChain() {
    check(
        """
        static class Slow implements Handler<RoutingContext> {
          @Override
          public void handle(RoutingContext context) {
            // BUG: Diagnostic contains: LockSupport.park
            slow();
          }
        }

        reactor.core.publisher.Mono<Object> f() {
          return reactor.core.publisher.Mono.just(new Slow());
        }
        """);
  }

  @Test
  void flagsHandlerThatAFrameworkAsksFor() {
    check(
        """
        interface Factory extends java.util.concurrent.Callable<Handler<RoutingContext>> {}

        static class Own implements Factory {
          @Override
          public Handler<RoutingContext> call() {
            // BUG: Diagnostic contains: LockSupport.park
            return context -> slow();
          }
        }

        void f() {
          router.route().blockingHandler(new Own().call());
        }
        """);
  }

  private static final String SLOW_HANDLER =
      """
      static class Slow extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
          %s
          slow();
        }
      }

      """;

  @Test
  void ignoresHandlerThatAMakerOfTheSameMakesForAnExecutorGroup() {
    checkMaker("", "pipeline.addLast(group, maker.get());");
  }

  @Test
  void flagsHandlerThatAMakerOfTheSameMakesForTheEventLoop() {
    checkMaker(FLAGGED, "pipeline.addLast(group, maker.get()).addLast(maker.get());");
  }

  private static void checkMaker(String finding, String body) {
    check(
        SLOW_HANDLER.formatted(finding)
            + """
        private final java.util.function.Supplier<ChannelHandler> maker = Slow::new;

        void f(ChannelPipeline pipeline, io.netty.util.concurrent.DefaultEventExecutorGroup group) {
          %s
        }
        """
                .formatted(body));
  }

  @Test
  void ignoresHandlerThatAnObjectIsGivenForAnExecutorGroup() {
    checkGiven("", "group, handler");
  }

  @Test
  void flagsHandlerThatAnObjectIsGivenForTheEventLoop() {
    checkGiven(FLAGGED, "handler");
  }

  private static void checkGiven(String finding, String added) {
    check(
        SLOW_HANDLER.formatted(finding)
            + """
        static class Start {
          private final io.netty.util.concurrent.DefaultEventExecutorGroup group = null;
          private final ChannelHandler handler;

          Start(ChannelHandler handler) {
            this.handler = handler;
          }

          void add(ChannelPipeline pipeline) {
            pipeline.addLast(%s);
          }
        }

        Start start = new Start(new Slow());
        """
                .formatted(added));
  }
}
