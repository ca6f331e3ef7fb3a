package dev.blockaway.sample.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of the experiment shows the handlers as they are. */
class ExperimentPageTest {
  private static final Path PAGE = Path.of("../docs/experiment.md");

  @Test
  void showsTheHandlersOfBothHalves() throws IOException {
    List<String> shown =
        CodeBlock.of(Files.readString(PAGE)).stream()
            .filter(block -> block.language().equals("java"))
            .map(CodeBlock::code)
            .toList();

    assertThat(shown).hasSize(2);
    assertThat(source("broken", "broken/BrokenTen.java")).contains(shown.get(0));
    assertThat(source("main", "fixed/FixedTen.java")).contains(shown.get(1));
  }

  private static String source(String root, String file) throws IOException {
    return Files.readString(Path.of("src", root, "java/dev/blockaway/sample", file));
  }
}
