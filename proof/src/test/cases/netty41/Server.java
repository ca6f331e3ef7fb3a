import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.channel.SimpleChannelInboundHandler;

class Server {
  public static void main(String[] arguments) throws InterruptedException {
    NioEventLoopGroup group = new NioEventLoopGroup();
    group.execute(() -> Handlers.await()); // finds BlockingCallOnEventLoop
    new ServerBootstrap()
        .group(group)
        .childHandler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel channel) {
                channel
                    .pipeline()
                    .addLast(
                        new ChannelInboundHandlerAdapter() {
                          @Override
                          public void channelActive(ChannelHandlerContext context) {
                            Handlers.await(); // finds BlockingCallOnEventLoop
                          }
                        });
              }
            })
        .bind(8080)
        .sync() // silent: the main thread
        .channel()
        .closeFuture()
        .sync(); // silent: the main thread
  }

  static class Http extends SimpleChannelInboundHandler<FullHttpRequest> {
    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
      context.writeAndFlush(request.retain()).awaitUninterruptibly(); // finds BlockingCallOnEventLoop
    }
  }
}
