package dev.blockaway.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.sample.pair.Half;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A request that blocks its event loop delays everybody behind it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BrokenTenTest {
  @LocalServerPort private int port;

  @Test
  void delaysTheRequestBehindTheFifth() throws InterruptedException {
    List<Duration> took = new TenRequests(port, Half.BROKEN).send();

    assertThat(took.get(5)).isGreaterThan(Duration.ofMillis(500));
  }
}
