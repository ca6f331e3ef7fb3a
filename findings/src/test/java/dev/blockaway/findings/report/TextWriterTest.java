package dev.blockaway.findings.report;

import static dev.blockaway.findings.report.SampleFindings.sleepAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TextWriterTest {
  @Test
  void reportsFindingLikeADiagnostic() {
    Entry entry = new Entry(sleepAt(12), Level.ERROR, 2, Map.of("test", "LoginTest.info"));

    assertThat(TextWriter.write(new Report(Tool.AGENT, "1.2.3", Path.of(""), List.of(entry))))
        .isEqualTo(
            """
            src/main/java/shop/Login.java:12: error: [BlockingCallOnEventLoop] \
            Thread.sleep blocks (sleep); Login.info runs on the event loop (WebFlux handler)
              -> Thread.sleep (Login.java:12)
              instead: use Mono.delay
              seen 2 times
              test: LoginTest.info

            BlockAway agent 1.2.3: 1 finding
            """);
  }

  @Test
  void reportsCleanRunInOneLine() {
    assertThat(TextWriter.write(new Report(Tool.CHECKER, "1.2.3", Path.of(""), List.of())))
        .isEqualTo("BlockAway checker 1.2.3: no blocking call on an event loop\n");
  }
}
