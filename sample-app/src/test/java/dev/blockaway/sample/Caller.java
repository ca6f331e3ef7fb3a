package dev.blockaway.sample;

import dev.blockaway.sample.load.Answer;
import dev.blockaway.sample.load.LoadGenerator;
import dev.blockaway.sample.load.LoadPlan;
import dev.blockaway.sample.load.SilentListener;
import dev.blockaway.sample.pair.Endpoint;
import dev.blockaway.sample.pair.Half;
import dev.blockaway.sample.pair.PairRegistry;
import dev.blockaway.sample.visit.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Calls the endpoints of the running service, with a client that uses none of its threads. */
final class Caller {
  private final String base;
  private final WebTestClient client;

  Caller(int port) {
    this.base = "http://127.0.0.1:" + port;
    this.client =
        WebTestClient.bindToServer(new JdkClientHttpConnector())
            .baseUrl(base)
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

  /** Sends requests, all at once, and returns what became of them. */
  List<Answer> load(Half half, String endpoint, int requests) {
    LoadPlan plan = new LoadPlan(endpoint(endpoint), half, requests, requests);
    try (LoadGenerator generator = new LoadGenerator()) {
      return generator.run(URI.create(base), plan, new SilentListener()).join();
    }
  }

  private RequestHeadersSpec<?> request(Half half, String name) {
    Endpoint endpoint = endpoint(name);
    String uri = endpoint.uri(half, 1);
    return switch (endpoint.body()) {
      case NONE -> client.get().uri(uri);
      case CREDENTIALS ->
          client.post().uri(uri).bodyValue(Map.of("user", "ada", "password", "lovelace"));
      case FILE -> client.post().uri(uri).body(BodyInserters.fromMultipartData(file(1_000)));
    };
  }

  private static Endpoint endpoint(String name) {
    return PairRegistry.endpoint(name).orElseThrow();
  }

  /** An upload of so many bytes. */
  static MultiValueMap<String, HttpEntity<?>> file(int bytes) {
    MultipartBodyBuilder builder = new MultipartBodyBuilder();
    builder.part("file", new ByteArrayResource(new byte[bytes])).filename("../../etc/passwd");
    return builder.build();
  }
}
