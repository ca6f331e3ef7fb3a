package dev.blockaway.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.sample.pair.Half;
import dev.blockaway.sample.visit.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the repaired endpoints answer besides the usual. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FixedAnswersTest {
  @LocalServerPort private int port;
  private Caller caller = new Caller(0);

  @BeforeEach
  void openCaller() {
    caller = new Caller(port);
  }

  @Test
  void reportsThreadsThatMayBlockForOffLoadedWork() {
    assertThat(caller.call(Half.FIXED, "history").eventLoop()).isFalse();
    assertThat(caller.call(Half.FIXED, "password").eventLoop()).isFalse();
    assertThat(caller.call(Half.FIXED, "login").eventLoop()).isTrue();
  }

  @Test
  void reportsHowLongARequestWaited() {
    String aSecondAgo = Long.toString(Instant.now().minus(Duration.ofSeconds(1)).toEpochMilli());

    caller
        .client()
        .get()
        .uri("/fixed/ten?request=7")
        .header(Visit.SENT_AT, aSecondAgo)
        .exchange()
        .expectBody()
        .jsonPath("$.request")
        .isEqualTo(7)
        .jsonPath("$.waitedMs")
        .value(Integer.class, waited -> assertThat(waited).isBetween(1_000, 20_000));
  }

  @Test
  void rejectsWrongPassword() {
    caller
        .client()
        .post()
        .uri("/fixed/password")
        .bodyValue(Map.of("user", "ada", "password", "hopper"))
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("The password is wrong.");
  }

  @Test
  void acceptsLargeOrderAndRejectsFraud() {
    caller.client().get().uri("/fixed/order?amount=5000").exchange().expectStatus().isOk();
    caller
        .client()
        .get()
        .uri("/fixed/order?amount=500000")
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("The order looks like fraud.");
  }
}
