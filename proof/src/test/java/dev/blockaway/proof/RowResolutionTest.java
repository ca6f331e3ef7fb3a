package dev.blockaway.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.catalog.Catalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class RowResolutionTest {
  @Test
  void resolvesEveryRow() {
    assertThat(RowResolution.problems(Catalog.builtIn())).isEmpty();
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "BLOCKAWAY_JDK25", matches = ".+")
  void resolvesEveryRowOnJdk25() throws Exception {
    assertThat(JdkProcess.run(System.getenv("BLOCKAWAY_JDK25"), RowResolution.class))
        .containsExactly(RowResolution.DONE);
  }

  @Test
  void saysWhereAndWhatIsMissing() {
    Catalog catalog =
        Catalog.parse(
            "mine.txt",
            """
            library mine "Mine"
            group g
              kind     client
              reason   r
              instead  i
              always   java.lang.Thread#sleep(long)
              always   java.lang.Thread#sleep(java.lang.String)
              always   java.lang.Thread#slumber(*)
              always   java.lang.Fred#sleep(*)
            """);

    assertThat(RowResolution.problems(catalog))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith(
                        "mine.txt:7: expected a method java.lang.Thread#sleep(java.lang.String),"
                            + " found it with [long, long,int"),
            second ->
                assertThat(second)
                    .isEqualTo(
                        "mine.txt:8: expected a method java.lang.Thread#slumber(*), found none of"
                            + " that name"),
            third ->
                assertThat(third)
                    .isEqualTo(
                        "mine.txt:9: expected a type java.lang.Fred, found none in the libraries or"
                            + " the JDK"));
  }
}
