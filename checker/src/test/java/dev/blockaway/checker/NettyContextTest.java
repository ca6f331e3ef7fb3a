package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** What Netty calls on the event loop of a channel. */
class NettyContextTest {
  private static void check(String members) {
    Program.check(
        """
        import io.netty.channel.*;
        import io.netty.channel.nio.NioEventLoopGroup;
        import io.netty.util.HashedWheelTimer;
        import io.netty.util.concurrent.*;
        import java.util.concurrent.TimeUnit;
        import java.util.concurrent.locks.LockSupport;

        class Server {
        %s
        }
        """
            .formatted(members.indent(2)));
  }

  @Test
  void ignoresMethodThatIsNoCallback() {
    check(
        """
        void read(ChannelHandlerContext context, Object message) {
          LockSupport.park();
        }
        """);
  }

  @Test
  void flagsInboundAndOutboundHandlers() {
    check(
        """
        static class In extends ChannelInboundHandlerAdapter {
          @Override
          public void channelRead(ChannelHandlerContext context, Object message) {
            // BUG: Diagnostic contains: channel handlers run on the event loop of their channel
            LockSupport.park();
          }
        }

        static class Out extends ChannelOutboundHandlerAdapter {
          @Override
          public void write(ChannelHandlerContext context, Object message, ChannelPromise done) {
            // BUG: Diagnostic contains: channel handlers
            LockSupport.park();
          }
        }

        static class Simple extends SimpleChannelInboundHandler<String> {
          @Override
          protected void channelRead0(ChannelHandlerContext context, String message) {
            // BUG: Diagnostic contains: channel handlers
            LockSupport.park();
          }
        }
        """);
  }

  @Test
  void flagsInitializerOfChannels() {
    check(
        """
        ChannelHandler handler =
            new ChannelInitializer<Channel>() {
              @Override
              protected void initChannel(Channel channel) {
                // BUG: Diagnostic contains: channels are set up on their event loop
                LockSupport.park();
              }
            };
        """);
  }

  @Test
  void flagsListener() {
    check(
        """
        void listen(ChannelFuture future) {
          // BUG: Diagnostic contains: listeners run on the event loop
          future.addListener(done -> LockSupport.park());
        }
        """);
  }

  @Test
  void flagsListenersWithAClassOfTheirOwn() {
    check(
        """
        void listen(Channel channel, Future<String> handshake) {
          channel
              .closeFuture()
              .addListener(
                  new FutureListener<Void>() {
                    @Override
                    public void operationComplete(Future<Void> done) {
                      // BUG: Diagnostic contains: listeners run on the event loop
                      LockSupport.park();
                    }
                  });
          handshake.addListener(new Told());
        }

        static class Told implements FutureListener<String> {
          @Override
          public void operationComplete(Future<String> done) {
            // BUG: Diagnostic contains: listeners run on the event loop
            LockSupport.park();
          }
        }
        """);
  }

  @Test
  void flagsListenerThatIsAnObject() {
    check(
        """
        abstract static class Template implements ChannelFutureListener {
          @Override
          public final void operationComplete(ChannelFuture done) {
            // BUG: Diagnostic contains: listeners run on the event loop
            onSuccess(done.channel());
          }

          abstract void onSuccess(Channel channel);
        }

        static class Waiting implements ChannelFutureListener {
          @Override
          public void operationComplete(ChannelFuture done) {
            // BUG: Diagnostic contains: listeners run on the event loop
            LockSupport.park();
          }
        }

        void listen(ChannelFuture future) {
          future.addListener(
              new Template() {
                @Override
                void onSuccess(Channel channel) {
                  LockSupport.park();
                }
              });
          future.addListener(new Waiting());
          future.addListener(
              new ChannelFutureListener() {
                @Override
                public void operationComplete(ChannelFuture done) {
                  // BUG: Diagnostic contains: listeners run on the event loop
                  LockSupport.park();
                }
              });
        }
        """);
  }

  @Test
  void ignoresListenersOfAnExecutorGroup() {
    check(
        """
        final EventExecutorGroup group = new DefaultEventExecutorGroup(4);

        void listen() {
          group.submit(() -> 1).addListener(done -> LockSupport.park());
          Promise<String> promise = group.next().newPromise();
          promise.addListener(done -> LockSupport.park());
          new DefaultPromise<String>(group.next())
              .addListener(
                  new FutureListener<String>() {
                    @Override
                    public void operationComplete(Future<String> done) {
                      LockSupport.park();
                    }
                  });
        }
        """);
  }

  @Test
  void flagsListenersOfAnEventLoop() {
    check(
        """
        final EventLoopGroup group = new NioEventLoopGroup();

        void listen(Channel channel, EventExecutorGroup unknown) {
          // BUG: Diagnostic contains: listeners run on the event loop
          group.submit(() -> 1).addListener(done -> LockSupport.park());
          // BUG: Diagnostic contains: listeners run on the event loop
          channel.eventLoop().newPromise().addListener(done -> LockSupport.park());
          // BUG: Diagnostic contains: listeners run on the event loop
          unknown.submit(() -> 1).addListener(done -> LockSupport.park());
        }
        """);
  }

  @Test
  void flagsWaitForAFutureInAHandler() {
    check(
        """
        static class In extends ChannelInboundHandlerAdapter {
          @Override
          public void channelActive(ChannelHandlerContext context) throws Exception {
            // BUG: Diagnostic contains: ChannelFuture.sync
            context.writeAndFlush("").sync();
          }
        }
        """);
  }

  @Test
  void ignoresWaitForAFutureOutsideTheLoop() {
    check(
        """
        static void start(ChannelFuture bound) throws Exception {
          bound.sync();
        }
        """);
  }

  @Test
  void flagsTasksForAnEventLoop() {
    check(
        """
        void submit(Channel channel, EventLoopGroup group, EventExecutor executor) {
          // BUG: Diagnostic contains: LockSupport.park
          channel.eventLoop().execute(() -> LockSupport.park());
          // BUG: Diagnostic contains: LockSupport.park
          group.next().schedule(() -> LockSupport.park(), 1, TimeUnit.SECONDS);
          // BUG: Diagnostic contains: LockSupport.park
          executor.submit(() -> LockSupport.park());
        }
        """);
  }

  @Test
  void flagsHandOverLineOfATaskMadeElsewhere() {
    check(
        """
        void submit(Channel channel) {
          Runnable task = () -> LockSupport.park();
          // BUG: Diagnostic contains: LockSupport.park
          channel.eventLoop().execute(task);
        }
        """);
  }

  @Test
  void ignoresTasksForAnExecutorGroup() {
    check(
        """
        void submit(DefaultEventExecutorGroup group) {
          group.execute(() -> LockSupport.park());
          group.submit(() -> LockSupport.park());
        }
        """);
  }

  @Test
  void ignoresExecutorGroupBehindItsInterface() {
    check(
        """
        final EventExecutorGroup group = new DefaultEventExecutorGroup(4);

        void submit() {
          group.execute(() -> LockSupport.park());
        }
        """);
  }

  @Test
  void flagsEventLoopGroupBehindItsInterface() {
    check(
        """
        final EventExecutorGroup group = new NioEventLoopGroup(4);

        void submit() {
          // BUG: Diagnostic contains: LockSupport.park
          group.execute(() -> LockSupport.park());
        }
        """);
  }

  @Test
  void flagsTimeoutOfATimer() {
    check(
        """
        void start(HashedWheelTimer timer) {
          // BUG: Diagnostic contains: timeouts share the single thread of the timer
          timer.newTimeout(timeout -> LockSupport.park(), 1, TimeUnit.SECONDS);
        }
        """);
  }

  @Test
  void ignoresReadOfTheFutureThatAListenerGets() {
    check(
        """
        void listen(ChannelFuture written) {
          written.addListener((ChannelFutureListener) future -> future.sync());
          written.addListener(
              new ChannelFutureListener() {
                @Override
                public void operationComplete(ChannelFuture future) throws Exception {
                  future.get();
                }
              });
        }
        """);
  }

  @Test
  void flagsReadOfAnotherFutureInAListener() {
    check(
        """
        void listen(ChannelFuture written, ChannelFuture other) {
          // BUG: Diagnostic contains: ChannelFuture.sync
          written.addListener((ChannelFutureListener) future -> other.sync());
        }
        """);
  }

  @Test
  void flagsHandlersOfPools() {
    check(
        """
        static class Pooled extends io.netty.channel.pool.AbstractChannelPoolHandler {
          @Override
          public void channelCreated(Channel channel) {
            // BUG: Diagnostic contains: pools call their handler on the event loop of the channel
            LockSupport.park();
          }

          void unrelated(Channel channel) {
            LockSupport.park();
          }
        }
        """);
  }
}
