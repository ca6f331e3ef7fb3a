package dev.blockaway.sample;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.sample.load.Answer;
import dev.blockaway.sample.pair.Half;
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
  void delaysTheRequestsBehindTheFifth() {
    List<Answer> answers = new Caller(port).load(Half.BROKEN, "ten", 10);

    Answer fifth = answers.get(4);
    assertThat(answers)
        .filteredOn(
            answer -> !answer.equals(fifth) && requireNonNullElse(answer.waited(), 0L) > 500)
        .isNotEmpty()
        .allSatisfy(answer -> assertThat(answer.startedAt()).isAfterOrEqualTo(fifth.endedAt()));
  }
}
