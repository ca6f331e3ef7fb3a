package dev.blockaway.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.sample.pair.Half;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;
import org.springframework.web.reactive.function.BodyInserters;

/** Bad input gets one clear sentence and leaves the service serving. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BadInputTest {
  @LocalServerPort private int port;
  private Caller caller = new Caller(0);

  @BeforeEach
  void openCaller() {
    caller = new Caller(port);
  }

  @AfterEach
  void stillServes() {
    assertThat(caller.call(Half.FIXED, "order").request()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /fixed/ten?request=0            | 400 | The parameter request must be a number from 1 to 1000.
          /fixed/ten?request=1000000      | 400 | The parameter request must be a number from 1 to 1000.
          /fixed/ten?request=five         | 400 | The parameter request must be a number from 1 to 1000.
          /fixed/login                    | 400 | Required query parameter 'user' is not present.
          /fixed/login?user=%FF%FE        | 400 | The parameter user must be 1 to 32 letters from a to z.
          /fixed/login?user=x'+OR+'1'='1  | 400 | The parameter user must be 1 to 32 letters from a to z.
          /fixed/history?user=x'--        | 400 | The parameter user must be 1 to 32 letters from a to z.
          /fixed/login?user=bob           | 404 | There is no user of that name.
          /fixed/price?item=gold          | 404 | There is no item of that name.
          /fixed/stock?item=gold          | 404 | There is no item of that name.
          /fixed/order?amount=-1          | 400 | The parameter amount must be a number from 1 to 1000000.
          /fixed/nothing                  | 404 | There is nothing at this address.
          /pairs/eleven                   | 404 | There is no pair of that name.
          /pairs/%FF                      | 404 | There is no pair of that name.
          /page/..%2Fapplication.properties | 404 | There is nothing at this address.
          """)
  void rejectsBadParameter(String uri, int status, String sentence) {
    expectProblem(caller.client().get().uri(URI.create(base() + uri)), status, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          eleven | broken | 1 | 10      | 5  | There is no such endpoint.
          ten    | middle | 1 | 10      | 5  | The half must be broken or fixed.
          ten    | broken | 2 | 10      | 5  | The number of loops must be 1 or 4.
          ten    | broken | 1 | 0       | 5  | The number of requests must be from 1 to 200.
          ten    | broken | 1 | 1000000 | 5  | The number of requests must be from 1 to 200.
          ten    | broken | 1 | -1      | 5  | The number of requests must be from 1 to 200.
          ten    | broken | 1 | 10      | 51 | The number of requests at once must be from 1 to 50.
          """)
  void rejectsBadRun(
      String endpoint, String half, int loops, int requests, int concurrency, String sentence) {
    expectProblem(
        json(
            "/runs",
            "{\"endpoint\": \"%s\", \"half\": \"%s\", \"loops\": %d, \"requests\": %d, \"concurrency\": %d}"
                .formatted(endpoint, half, loops, requests, concurrency)),
        400,
        sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "{}", "[]", "\"ten\"", "{\"requests\": 1e99}", "{\"requests\": \"many\"}"})
  void rejectsRunThatIsNone(String body) {
    expectProblem(json("/runs", body), 400, "The body of the request cannot be read.");
  }

  @Test
  void rejectsBadSentAt() {
    expectProblem(
        caller.client().get().uri("/fixed/ten").header("Sent-At", "yesterday"),
        400,
        "The header Sent-At must be milliseconds since 1970.");
  }

  @Test
  void rejectsBodyThatIsNoJson() {
    expectProblem(json("/fixed/password", "{"), 400, "The body of the request cannot be read.");
  }

  @Test
  void rejectsBodyWithoutPassword() {
    expectProblem(
        json("/fixed/password", "{\"user\": \"ada\"}"),
        400,
        "The body must hold a user and a password of at most 72 characters.");
  }

  @Test
  void rejectsBodyThatIsTooLarge() {
    expectProblem(
        json("/fixed/password", "{\"user\": \"" + "a".repeat(100_000) + "\"}"),
        413,
        "The body of the request is too large.");
  }

  @Test
  void rejectsUploadThatIsTooLarge() {
    expectProblem(
        caller
            .client()
            .post()
            .uri("/fixed/upload")
            .body(BodyInserters.fromMultipartData(Caller.file(3_000_000))),
        413,
        "The body of the request is too large.");
  }

  private RequestHeadersSpec<?> json(String uri, String body) {
    return caller
        .client()
        .post()
        .uri(uri)
        .accept(MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_PROBLEM_JSON)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body);
  }

  private String base() {
    return "http://127.0.0.1:" + port;
  }

  private static void expectProblem(RequestHeadersSpec<?> request, int status, String sentence) {
    request
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo(sentence);
  }
}
