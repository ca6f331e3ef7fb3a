package dev.blockaway.sample.selector;

import dev.blockaway.sample.problem.BadInput;
import dev.blockaway.sample.visit.Visit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One connection: a request of a few lines, an answer, the end. */
final class Talk {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern NUMBER = Pattern.compile("^GET /\\?request=(\\d+) ");
  private static final Pattern SENT_AT =
      Pattern.compile(
          "^" + Visit.SENT_AT + ": (\\d+)\\s", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  private final SocketChannel channel;
  private final ByteBuffer received = ByteBuffer.allocate(4_096);

  Talk(SocketChannel channel) {
    this.channel = channel;
  }

  /** Reads what is there, and gives the request to the handler once it is whole. */
  void read(Handler handler, Executor loop) throws IOException {
    Instant now = Instant.now();
    if (channel.read(received) < 0 || !received.hasRemaining()) {
      channel.close();
      return;
    }
    String text = new String(received.array(), 0, received.position(), StandardCharsets.US_ASCII);
    if (text.endsWith("\r\n\r\n")) {
      handler.handle(
          new Exchange(
              visit(text, now),
              reply -> loop.execute(() -> write("200 OK", JSON.writeValueAsString(reply)))));
    }
  }

  private Visit visit(String text, Instant now) throws IOException {
    try {
      return Visit.of(find(NUMBER, text), find(SENT_AT, text), now);
    } catch (BadInput e) {
      write("400 Bad Request", "");
      throw new IOException(e);
    }
  }

  private static @Nullable String find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** An answer is shorter than what the operating system takes at once. */
  private void write(String status, String body) {
    String head =
        "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n";
    try (channel) {
      channel.write(StandardCharsets.US_ASCII.encode(head.formatted(status, body.length()) + body));
    } catch (IOException e) {
      // the client has gone
    }
  }
}
