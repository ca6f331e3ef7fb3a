package dev.blockaway.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.sample.load.Answer;
import dev.blockaway.sample.pair.Half;
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
  void delaysOnlyTheFifthRequest() {
    List<Answer> answers = new Caller(port).load(Half.FIXED, "ten", 10);

    Answer fifth = answers.get(4);
    assertThat(fifth.worked()).isGreaterThanOrEqualTo(1_000);
    assertThat(answers)
        .filteredOn(answer -> !answer.equals(fifth))
        .allMatch(answer -> answer.latency() < fifth.latency());
  }
}
