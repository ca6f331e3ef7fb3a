package dev.blockaway.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.sample.pair.Half;
import dev.blockaway.sample.pair.PairRegistry;
import dev.blockaway.sample.visit.Reply;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every repaired endpoint works. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FixedHalfTest {
  @LocalServerPort private int port;

  static Stream<String> endpoints() {
    return PairRegistry.pairs().stream().flatMap(pair -> pair.endpoints().stream());
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void answersEveryEndpoint(String endpoint) {
    Reply reply = new Caller(port).call(Half.FIXED, endpoint);

    assertThat(reply.thread()).isNotBlank();
    assertThat(reply.endedAt()).isAfterOrEqualTo(reply.startedAt());
  }
}
