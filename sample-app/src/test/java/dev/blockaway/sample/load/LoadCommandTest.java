package dev.blockaway.sample.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The command that prints the table. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LoadCommandTest {
  @LocalServerPort private int port;

  @Test
  void printsEachRequestAndTheSummary() {
    String table =
        LoadCommand.run("-n", "6", "-c", "3", "http://127.0.0.1:%d/fixed/login".formatted(port));

    assertThat(table.lines().toList())
        .hasSize(12)
        .first()
        .asString()
        .containsSubsequence("request", "sent", "waited", "worked", "latency", "status", "thread");
    assertThat(table).contains(" of 6 waited for longer than 150 ms", "refused     0, failed 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -n 0 http://127.0.0.1/fixed/ten       | The number of requests must be from 1 to 200.
          -n 201 http://127.0.0.1/fixed/ten     | The number of requests must be from 1 to 200.
          -c 1000000 http://127.0.0.1/fixed/ten | The number of requests at once must be from 1 to 50.
          -c many http://127.0.0.1/fixed/ten    | A number is expected behind -n and -c.
          -n                                    | A number is expected behind -n and -c.
          http://192.0.2.1/fixed/ten            | The load generator calls http on 127.0.0.1, localhost or [::1] only.
          https://127.0.0.1/fixed/ten           | The load generator calls http on 127.0.0.1, localhost or [::1] only.
          http://127.0.0.1/fixed/eleven         | The address must end like /broken/ten or /fixed/ten.
          http://127.0.0.1/                     | The address must end like /broken/ten or /fixed/ten.
          :                                     | There is an argument that is no address: :
          """)
  void rejectsBadArguments(String arguments, String sentence) {
    assertThatThrownBy(() -> LoadCommand.run(arguments.split(" ", -1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }
}
