import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.haproxy.HAProxyMessage;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;

class Proxied extends SimpleChannelInboundHandler<HAProxyMessage> {
  InetAddress upstream;
  InetSocketAddress client;

  @Override
  protected void channelRead0(ChannelHandlerContext context, HAProxyMessage message)
      throws Exception {
    client = new InetSocketAddress(message.sourceAddress(), message.sourcePort()); // silent: no name
    upstream = InetAddress.getByName(NetUtil.toAddressString(upstream)); // silent: no name
    upstream = InetAddress.getByName(message.tlvs().toString()); // finds BlockingCallOnEventLoop
  }
}
