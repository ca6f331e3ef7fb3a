import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.MessageToMessageCodec;
import io.netty.util.HashedWheelTimer;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.Future;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class Handlers {
  static final CountDownLatch LATCH = new CountDownLatch(1);

  static void await() {
    try {
      LATCH.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static class Inbound extends ChannelInboundHandlerAdapter {
    private final ExecutorService pool = Executors.newCachedThreadPool();

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      await(); // finds BlockingCallOnEventLoop
      pool.execute(() -> await()); // silent: a pool
      context.writeAndFlush(message).addListener((ChannelFuture done) -> await()); // finds BlockingCallOnEventLoop
      context.executor().execute(() -> await()); // finds BlockingCallOnEventLoop
      context.channel().eventLoop().schedule(() -> await(), 1, TimeUnit.SECONDS); // finds BlockingCallOnEventLoop
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
      context.close().syncUninterruptibly(); // finds BlockingCallOnEventLoop
    }
  }

  abstract static class Named<T> extends SimpleChannelInboundHandler<T> {}

  static class BelowNamed extends Named<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext context, String message) {
      await(); // finds BlockingCallOnEventLoop
    }
  }

  static class Duplex extends ChannelDuplexHandler {
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
      await(); // finds BlockingCallOnEventLoop
    }

    void helper() {
      await(); // silent: nobody calls it
    }
  }

  static class Frames extends ByteToMessageDecoder {
    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
      await(); // finds BlockingCallOnEventLoop
    }
  }

  static class Codec extends MessageToMessageCodec<String, Integer> {
    @Override
    protected void encode(ChannelHandlerContext context, Integer message, List<Object> out) {
      await(); // finds BlockingCallOnEventLoop
    }

    @Override
    protected void decode(ChannelHandlerContext context, String message, List<Object> out) {
      await(); // finds BlockingCallOnEventLoop
    }
  }

  /** Only ever added with an executor group. */
  static class Business extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      await(); // silent: on the executor group
    }
  }

  /** Added with an executor group that is an event loop. */
  static class OnOtherLoop extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      await(); // finds BlockingCallOnEventLoop
    }
  }

  static class Initializer extends ChannelInitializer<SocketChannel> {
    private static final EventExecutorGroup WORKERS = new DefaultEventExecutorGroup(16);
    private EventLoopGroup loops;

    @Override
    protected void initChannel(SocketChannel channel) {
      await(); // finds BlockingCallOnEventLoop
      channel.pipeline().addLast(new Inbound(), new BelowNamed());
      channel.pipeline().addLast(WORKERS, "business", new Business());
      channel.pipeline().addLast(loops, new OnOtherLoop());
      WORKERS.submit(() -> await()); // silent: on the executor group
    }
  }

  static class Listener implements ChannelFutureListener {
    @Override
    public void operationComplete(ChannelFuture future) {
      await(); // finds BlockingCallOnEventLoop
    }
  }

  void listeners(Future<String> future, Channel channel, HashedWheelTimer timer) {
    future.addListener(done -> await()); // finds BlockingCallOnEventLoop
    EventExecutorGroup group = new DefaultEventExecutorGroup(4);
    group.submit(() -> 1).addListener(done -> await()); // silent: the executor group
    group.next().newPromise().addListener(done -> await()); // silent: the executor group
    channel.eventLoop().submit(() -> 1).addListener(done -> await()); // finds BlockingCallOnEventLoop
    timer.newTimeout(timeout -> await(), 1, TimeUnit.SECONDS); // finds BlockingCallOnEventLoop
    if (!channel.eventLoop().inEventLoop()) {
      await(); // silent: the guard says so
    }
  }
}
