package dev.blockaway.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.sample.pair.Half;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A slow request delays nobody if it does not block. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FixedTenTest {
  @LocalServerPort private int port;

  @Test
  void delaysOnlyTheFifthRequest() throws InterruptedException {
    List<Duration> took = new TenRequests(port, Half.FIXED).send();

    assertThat(took.get(4)).isGreaterThanOrEqualTo(Duration.ofMillis(990));
    assertThat(took.subList(5, 10)).allMatch(time -> time.compareTo(took.get(4)) < 0);
  }
}
