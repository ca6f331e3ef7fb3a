package dev.blockaway.sample.selector;

import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** A web server of one thread around one selector, as every event loop is inside. */
public final class SelectorServer implements AutoCloseable {
  private final Selector selector;
  private final ServerSocketChannel server;
  private final Handler handler;
  private final Queue<Runnable> answers = new ConcurrentLinkedQueue<>();

  private SelectorServer(Selector selector, ServerSocketChannel server, Handler handler) {
    this.selector = selector;
    this.server = server;
    this.handler = handler;
  }

  /** Listens on a free port of the loopback address. */
  public static SelectorServer start(String thread, Handler handler) {
    try {
      ServerSocketChannel server = ServerSocketChannel.open();
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      server.configureBlocking(false);
      Selector selector = Selector.open();
      server.register(selector, SelectionKey.OP_ACCEPT);
      SelectorServer started = new SelectorServer(selector, server, handler);
      new LoopThread(started::loop, thread).start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a request on to this server. */
  public Mono<Reply> ask(WebClient client, Visit visit) {
    Instant sentAt = visit.sentAt();
    return client
        .get()
        .uri(
            URI.create(
                "http://127.0.0.1:%d/?request=%d"
                    .formatted(server.socket().getLocalPort(), visit.request())))
        .headers(
            headers -> {
              if (sentAt != null) {
                headers.set(Visit.SENT_AT, Long.toString(sentAt.toEpochMilli()));
              }
            })
        .retrieve()
        .bodyToMono(Reply.class);
  }

  @Override
  public void close() throws IOException {
    server.close();
    selector.close();
  }

  private void loop() {
    try {
      while (selector.isOpen()) {
        awaitChannels();
        selector.selectedKeys().forEach(this::serve);
        selector.selectedKeys().clear();
        for (Runnable answer = answers.poll(); answer != null; answer = answers.poll()) {
          answer.run();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClosedSelectorException e) {
      // the service ends
    }
  }

  /** The one place where this loop may wait; the agent is told so in its allow file. */
  private void awaitChannels() throws IOException {
    selector.select();
  }

  private void serve(SelectionKey key) {
    try {
      if (key.isAcceptable()) {
        accept();
      } else if (key.attachment() instanceof Talk talk) {
        talk.read(handler, this::later);
      }
    } catch (IOException e) {
      key.cancel();
    }
  }

  private void accept() throws IOException {
    SocketChannel client = server.accept();
    if (client != null) {
      client.configureBlocking(false);
      client.register(selector, SelectionKey.OP_READ, new Talk(client));
    }
  }

  private void later(Runnable answer) {
    answers.add(answer);
    selector.wakeup();
  }
}
