package dev.blockaway.sample;

import dev.blockaway.sample.pair.Half;
import dev.blockaway.sample.visit.Reply;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Calls the endpoints of the running service, with a client that uses none of its threads. */
final class Caller {
  private final WebTestClient client;

  Caller(int port) {
    this.client =
        WebTestClient.bindToServer(new JdkClientHttpConnector())
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(20))
            .build();
  }

  WebTestClient client() {
    return client;
  }

  /** Calls an endpoint with good input and returns what it answers. */
  Reply call(Half half, String endpoint) {
    Reply reply =
        request(half, endpoint)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(Reply.class)
            .returnResult()
            .getResponseBody();
    if (reply == null) {
      throw new AssertionError(endpoint + " answers nothing");
    }
    return reply;
  }

  private WebTestClient.RequestHeadersSpec<?> request(Half half, String endpoint) {
    String path = "/" + half.id() + "/" + endpoint;
    return switch (endpoint) {
      case "ten" -> client.get().uri(path + "?request=5");
      case "login", "info", "history" -> client.get().uri(path + "?user=ada");
      case "price", "stock" -> client.get().uri(path + "?item=tea");
      case "order" -> client.get().uri(path + "?amount=50");
      case "password" ->
          client.post().uri(path).bodyValue(Map.of("user", "ada", "password", "lovelace"));
      case "upload" -> client.post().uri(path).body(BodyInserters.fromMultipartData(file(1_000)));
      default -> throw new AssertionError("nobody knows how to call " + endpoint);
    };
  }

  /** An upload of so many bytes. */
  static MultiValueMap<String, HttpEntity<?>> file(int bytes) {
    MultipartBodyBuilder builder = new MultipartBodyBuilder();
    builder.part("file", new ByteArrayResource(new byte[bytes])).filename("../../etc/passwd");
    return builder.build();
  }
}
