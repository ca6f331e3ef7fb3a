package dev.blockaway.sample.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException.Conflict;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs for the page, as their events tell of them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RunTest {
  private static final JsonMapper JSON = new JsonMapper();

  @LocalServerPort private int port;
  private WebClient client = WebClient.create();

  @BeforeEach
  void openClient() {
    client = WebClient.builder().baseUrl("http://127.0.0.1:" + port).build();
  }

  @Test
  void tellsOfEachRequestAndSumsUp() {
    List<ServerSentEvent<String>> events = collect(run("fixed", "pause", 1, 6));

    assertThat(events).extracting(ServerSentEvent::event).startsWith("sent").endsWith("summary");
    assertThat(of("sent", events)).hasSize(6);
    assertThat(of("answer", events)).hasSize(6);
    assertThat(of("summary", events).get(0).path("requests").asInt()).isEqualTo(6);
  }

  @Test
  void dilutesTheMistakeWithFourLoops() {
    List<ServerSentEvent<String>> one = collect(run("broken", "pause", 1, 12));
    List<ServerSentEvent<String>> four = collect(run("broken", "pause", 4, 12));

    assertThat(of("answer", one))
        .extracting(RunTest::thread)
        .allMatch(thread -> thread.matches("loop-.*-1"));
    assertThat(of("answer", four)).extracting(RunTest::thread).hasSizeGreaterThan(1);
    assertThat(max(four)).isLessThan(max(one));
  }

  @Test
  void refusesASecondRunMeanwhile() {
    Flux<ServerSentEvent<String>> first = run("broken", "pause", 1, 20).replay().autoConnect();
    first.blockFirst();

    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> collect(run("fixed", "ten", 1, 1)))
        .satisfies(
            refusal ->
                assertThat(refusal.getResponseBodyAsString())
                    .contains("Another run is under way; wait until it ends."));

    assertThat(of("summary", collect(first))).hasSize(1);
    assertThat(of("summary", collect(run("fixed", "ten", 1, 1)))).hasSize(1);
  }

  @Test
  void endsARunThatNobodyWatchesAnyMore() {
    run("broken", "pause", 1, 200).blockFirst();

    Flux<ServerSentEvent<String>> next =
        run("fixed", "ten", 1, 1).retryWhen(Retry.fixedDelay(100, Duration.ofMillis(200)));

    assertThat(of("summary", collect(next))).hasSize(1);
  }

  private Flux<ServerSentEvent<String>> run(String half, String endpoint, int loops, int requests) {
    return client
        .post()
        .uri("/runs")
        .accept(MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_PROBLEM_JSON)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(
            Map.of(
                "endpoint", endpoint,
                "half", half,
                "loops", loops,
                "requests", requests,
                "concurrency", Math.min(requests, 50)))
        .retrieve()
        .bodyToFlux(new ParameterizedTypeReference<>() {});
  }

  private static List<ServerSentEvent<String>> collect(Flux<ServerSentEvent<String>> run) {
    List<ServerSentEvent<String>> events = run.collectList().block(Duration.ofMinutes(1));
    return events == null ? List.of() : events;
  }

  private static List<JsonNode> of(String kind, List<ServerSentEvent<String>> events) {
    return events.stream()
        .filter(event -> kind.equals(event.event()))
        .map(event -> JSON.readTree(event.data()))
        .toList();
  }

  private static String thread(JsonNode answer) {
    return answer.path("thread").asString();
  }

  private static int max(List<ServerSentEvent<String>> events) {
    return of("summary", events).get(0).path("max").asInt();
  }
}
