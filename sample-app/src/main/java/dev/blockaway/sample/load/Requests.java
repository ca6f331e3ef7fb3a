package dev.blockaway.sample.load;

import dev.blockaway.sample.pair.Body;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sends the requests of a plan, each on a connection of its own, and waits for the answers. */
final class Requests {
  private static final int PATIENCE = 30_000;
  private static final String CREDENTIALS = "{\"user\": \"ada\", \"password\": \"lovelace\"}";
  private static final String BOUNDARY = "a-line-that-is-in-no-file";
  private static final String FORM =
      """
      --%1$s\r
      Content-Disposition: form-data; name="file"; filename="notes.txt"\r
      Content-Type: text/plain\r
      \r
      %2$s\r
      --%1$s--\r
      """
          .formatted(BOUNDARY, "a line of the file\n".repeat(2_000));

  /** A number that is special nowhere. */
  private static final int UNCOUNTED = 1_000;

  private final URI server;
  private final LoadPlan plan;

  Requests(URI server, LoadPlan plan) {
    this.server = server;
    this.plan = plan;
  }

  /** Sends what will be asked, once before it counts. */
  Response rehearse() {
    return send(UNCOUNTED, Instant.now());
  }

  Response send(int number, Instant now) {
    try {
      URI uri = server.resolve(plan.endpoint().uri(plan.half(), number));
      return send((HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY), now);
    } catch (IOException e) {
      return new Response(0, "");
    }
  }

  private Response send(HttpURLConnection connection, Instant now) throws IOException {
    connection.setConnectTimeout(PATIENCE);
    connection.setReadTimeout(PATIENCE);
    connection.setRequestProperty("Connection", "close");
    connection.setRequestProperty("Sent-At", Long.toString(now.toEpochMilli()));
    writeBody(connection);
    try {
      int status = connection.getResponseCode();
      return new Response(
          status, text(status < 400 ? connection.getInputStream() : connection.getErrorStream()));
    } finally {
      connection.disconnect();
    }
  }

  private void writeBody(HttpURLConnection connection) throws IOException {
    Body body = plan.endpoint().body();
    if (body != Body.NONE) {
      boolean form = body == Body.FILE;
      connection.setDoOutput(true);
      connection.setRequestProperty(
          "Content-Type", form ? "multipart/form-data; boundary=" + BOUNDARY : "application/json");
      connection
          .getOutputStream()
          .write((form ? FORM : CREDENTIALS).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String text(@Nullable InputStream body) throws IOException {
    return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
  }
}
