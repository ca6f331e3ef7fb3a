package dev.blockaway.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.sample.load.Answer;
import dev.blockaway.sample.pair.Endpoint;
import dev.blockaway.sample.pair.Half;
import dev.blockaway.sample.pair.PairRegistry;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every broken endpoint gives the right answer, so an ordinary test run is green. With the agent
 * attached the same tests fail.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BrokenHalfTest {
  @LocalServerPort private int port;

  static Stream<String> endpoints() {
    return PairRegistry.pairs().stream()
        .flatMap(pair -> pair.endpoints().stream())
        .map(Endpoint::name);
  }

  /** Five at once: a queue must be full and a pool busy before they block. */
  @ParameterizedTest
  @MethodSource("endpoints")
  void answersEveryEndpoint(String endpoint) {
    assertThat(new Caller(port).load(Half.BROKEN, endpoint, 5))
        .extracting(Answer::status)
        .containsOnly(200);
  }
}
