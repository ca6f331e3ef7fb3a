package dev.blockaway.sample.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the agent's report is, as the arguments of the JVM say. */
class AgentReportTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -javaagent:lib/blockaway.jar                                          | target/blockaway
          -javaagent:lib/blockaway.jar=mode=log                                 | target/blockaway
          -javaagent:lib/blockaway.jar=report=target/blockaway/page             | target/blockaway/page
          -javaagent:lib/blockaway-runtime-agent-1.jar=mode=log,report=a/b,app=c | a/b
          """)
  void readsTheDirectory(String argument, Path directory) {
    assertThat(AgentReport.directory(argument)).contains(directory);
  }

  @Test
  void ignoresOtherArguments() {
    assertThat(AgentReport.directory("-Dname=blockaway")).isEmpty();
    assertThat(AgentReport.directory("-javaagent:jacoco.jar=destfile=target/blockaway")).isEmpty();
  }
}
