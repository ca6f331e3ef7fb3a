package dev.blockaway.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.catalog.Catalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class RowProofTest {
  @Test
  void flagsWhatBlocksAndNothingElse() {
    assertThat(RowProof.problems(Catalog.builtIn())).isEmpty();
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "BLOCKAWAY_JDK25", matches = ".+")
  void flagsTheSameOnJdk25() throws Exception {
    assertThat(JdkProcess.run(System.getenv("BLOCKAWAY_JDK25"), RowProof.class))
        .containsExactly(RowProof.DONE);
  }

  @Test
  void reportsRowThatNeverFires() {
    Catalog catalog =
        Catalog.parse(
            "mine.txt",
            """
            library mine "Mine"
            group g
              kind     client
              reason   r
              instead  i
              config   java.lang.String#length()
            """);

    assertThat(RowProof.problems(catalog))
        .containsExactly("mine.txt:6: java.lang.String#length(): nothing to call that could block");
  }

  @Test
  void reportsRowThatTheBuiltInCatalogueContradicts() {
    Catalog catalog =
        Catalog.parse(
            "mine.txt",
            """
            library mine "Mine"
            silent s
              reason   r
              java.lang.Thread#sleep(long)
            """);

    assertThat(RowProof.problems(catalog))
        .singleElement()
        .asString()
        .startsWith("mine.txt:4: java.lang.Thread#sleep(long): java.lang.Thread.sleep((long) 1)")
        .contains("expected silence, found [BlockingCallOnEventLoop: Thread.sleep blocks (sleep)");
  }
}
