package scenario;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringServerSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** An echo on a native transport of Netty's, which blocks its loop while it answers. */
public final class NativeLoops {
  private static final int LONG_MILLIS = 700;

  private NativeLoops() {}

  /**
   * Serves one request after the loop has had nothing to do for a while.
   *
   * @param arguments the transport, and what the loop does
   * @throws Exception if the echo does not answer
   */
  public static void main(String[] arguments) throws Exception {
    boolean isUring = arguments[0].equals("io_uring");
    if (isUring && !IoUring.isAvailable()) {
      System.out.println("unavailable: " + IoUring.unavailabilityCause());
      System.exit(0);
    }
    IoHandlerFactory handlers =
        isUring ? IoUringIoHandler.newFactory() : EpollIoHandler.newFactory();
    Class<? extends ServerSocketChannel> type =
        isUring ? IoUringServerSocketChannel.class : EpollServerSocketChannel.class;
    Channel server =
        new ServerBootstrap()
            .group(new MultiThreadIoEventLoopGroup(1, handlers))
            .channel(type)
            .childHandler(new Connected(arguments[1]))
            .bind(InetAddress.getLoopbackAddress(), 0)
            .sync()
            .channel();
    TimeUnit.MILLISECONDS.sleep(LONG_MILLIS);
    ask((InetSocketAddress) server.localAddress());
    System.out.println("all done");
    System.exit(0);
  }

  private static void ask(InetSocketAddress address) throws Exception {
    // the second answer comes when the task of the first has ended
    for (int i = 0; i < 2; i++) {
      try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
        socket.getOutputStream().write(1 - i);
        socket.getInputStream().read();
      }
    }
  }

  private static final class Connected extends ChannelInitializer<Channel> {
    private final String what;

    Connected(String what) {
      this.what = what;
    }

    @Override
    protected void initChannel(Channel channel) {
      channel.pipeline().addLast(new Echo(what));
    }
  }

  private static final class Echo extends ChannelInboundHandlerAdapter {
    private final String what;

    Echo(String what) {
      this.what = what;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
      if (((ByteBuf) message).getByte(0) == 1) {
        block(what);
      }
      ChannelFuture unused = context.writeAndFlush(message);
    }
  }

  private static void block(String what) throws InterruptedException {
    if (what.equals("sleep")) {
      Thread.sleep(1);
    } else {
      Spin.spin(LONG_MILLIS);
    }
  }
}
