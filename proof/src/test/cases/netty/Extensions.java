import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.pool.AbstractChannelPoolHandler;
import io.netty.channel.pool.ChannelHealthChecker;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http.FullHttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpServerExpectContinueHandler;
import io.netty.handler.codec.http.HttpServerUpgradeHandler;
import io.netty.handler.codec.http2.Http2ConnectionAdapter;
import io.netty.handler.codec.http2.Http2FrameAdapter;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.handler.ipfilter.AbstractRemoteAddressFilter;
import io.netty.handler.ssl.AbstractSniHandler;
import io.netty.handler.ssl.ApplicationProtocolNegotiationHandler;
import io.netty.handler.ssl.SniHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.stream.ChunkedInput;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.AsyncMapping;
import io.netty.util.Mapping;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Semaphore;

/** What Netty's own handlers, codecs and pools call. */
class Extensions {
  static final Semaphore PERMITS = new Semaphore(1);

  static boolean slow() {
    PERMITS.acquireUninterruptibly();
    return true;
  }

  static class Chunks implements ChunkedInput<ByteBuf> {
    @Override
    public boolean isEndOfInput() {
      return slow(); // finds BlockingCallOnEventLoop
    }

    @Override
    public void close() {
      slow(); // finds BlockingCallOnEventLoop
    }

    @Override
    @Deprecated
    public ByteBuf readChunk(ChannelHandlerContext context) {
      return readChunk(context.alloc()); // silent: the method itself has the finding
    }

    @Override
    public ByteBuf readChunk(ByteBufAllocator allocator) {
      slow(); // finds BlockingCallOnEventLoop
      return allocator.buffer();
    }

    @Override
    public long length() {
      slow(); // silent: nothing says who calls it
      return 0;
    }

    @Override
    public long progress() {
      return 0;
    }
  }

  static class Protocols extends ApplicationProtocolNegotiationHandler {
    Protocols() {
      super("");
      slow(); // silent: constructed wherever
    }

    @Override
    protected void configurePipeline(ChannelHandlerContext context, String protocol) {
      slow(); // finds BlockingCallOnEventLoop
    }
  }

  abstract static class Names extends AbstractSniHandler<String> {
    @Override
    protected Future<String> lookup(ChannelHandlerContext context, String name) {
      slow(); // finds BlockingCallOnEventLoop
      return context.executor().newSucceededFuture(name);
    }

    @Override
    protected void onLookupComplete(
        ChannelHandlerContext context, String name, Future<String> found) {
      slow(); // finds BlockingCallOnEventLoop
    }
  }

  SniHandler certificates(SslContext context) {
    Mapping<String, SslContext> quick = name -> context; // silent: nothing blocks
    new SniHandler(quick);
    new SniHandler(
        (AsyncMapping<String, SslContext>)
            (name, promise) -> {
              slow(); // finds BlockingCallOnEventLoop
              return promise.setSuccess(context);
            });
    return new SniHandler(
        (Mapping<String, SslContext>)
            name -> {
              slow(); // finds BlockingCallOnEventLoop
              return context;
            });
  }

  static class Idle extends IdleStateHandler {
    Idle() {
      super(1, 1, 1);
    }

    @Override
    protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
      slow(); // finds BlockingCallOnEventLoop
    }
  }

  static class Pooled extends AbstractChannelPoolHandler {
    @Override
    public void channelCreated(Channel channel) {
      slow(); // finds BlockingCallOnEventLoop
    }

    @Override
    public void channelAcquired(Channel channel) {
      slow(); // finds BlockingCallOnEventLoop
    }

    @Override
    public void channelReleased(Channel channel) {
      slow(); // finds BlockingCallOnEventLoop
    }
  }

  ChannelHealthChecker health() {
    return channel -> channel.eventLoop().newSucceededFuture(slow()); // finds BlockingCallOnEventLoop
  }

  static class Filter extends AbstractRemoteAddressFilter<InetSocketAddress> {
    @Override
    protected boolean accept(ChannelHandlerContext context, InetSocketAddress address) {
      return slow(); // finds BlockingCallOnEventLoop
    }
  }

  HttpServerUpgradeHandler.UpgradeCodecFactory upgrades() {
    return protocol -> {
      slow(); // finds BlockingCallOnEventLoop
      return null;
    };
  }

  static class Frames extends ByteToMessageDecoder {
    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {}

    @Override
    protected void decodeLast(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
      slow(); // finds BlockingCallOnEventLoop
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext context) {
      slow(); // finds BlockingCallOnEventLoop
    }
  }

  static class Whole extends HttpObjectAggregator {
    Whole() {
      super(1);
    }

    @Override
    protected void finishAggregation(FullHttpMessage message) {
      slow(); // finds BlockingCallOnEventLoop
    }
  }

  static class Continue extends HttpServerExpectContinueHandler {
    @Override
    protected HttpResponse acceptMessage(HttpRequest request) {
      slow(); // finds BlockingCallOnEventLoop
      return super.acceptMessage(request);
    }
  }

  static class Http2 extends Http2FrameAdapter {
    @Override
    public int onDataRead(
        ChannelHandlerContext context, int stream, ByteBuf data, int padding, boolean end) {
      slow(); // finds BlockingCallOnEventLoop
      return 0;
    }
  }

  static class Streams extends Http2ConnectionAdapter {
    @Override
    public void onStreamClosed(Http2Stream stream) {
      slow(); // finds BlockingCallOnEventLoop
    }
  }
}
