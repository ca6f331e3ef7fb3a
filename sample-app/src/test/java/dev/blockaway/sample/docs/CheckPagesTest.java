package dev.blockaway.sample.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.sample.compiler.CheckedCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the checks: what they call wrong is reported, everything else compiles in peace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckPagesTest {
  private static final Path PAGES = Path.of("../docs/checks");

  private final List<Example> examples = new ArrayList<>();
  private String printed = "";

  @BeforeAll
  void compileEveryExample(@TempDir Path directory) throws IOException, InterruptedException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      for (Path page : pages.sorted().toList()) {
        read(page);
      }
    }
    List<Path> files = new ArrayList<>();
    for (Example example : examples) {
      Path file = Path.of(example.file());
      Files.createDirectories(directory.resolve(file).getParent());
      Files.writeString(directory.resolve(file), example.source());
      files.add(file);
    }
    printed = CheckedCompiler.print(directory, files, List.of("-Xmaxerrs", "999"));
  }

  List<Example> examples() {
    return examples;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void reportsWhatThePageCallsWrong(Example example) {
    String said = saidAbout(example);

    if (example.block().isWrong()) {
      assertThat(said).contains("[" + example.check() + "]");
    } else {
      assertThat(said).isEmpty();
    }
  }

  private void read(Path page) throws IOException {
    String check = page.getFileName().toString().replace(".md", "");
    CodeBlock.of(Files.readString(page)).stream()
        .filter(block -> block.language().equals("java"))
        .forEach(block -> examples.add(new Example(check, examples.size(), block)));
  }

  private String saidAbout(Example example) {
    return printed.lines().filter(line -> line.startsWith(example.file())).collect(joining("\n"));
  }

  /**
   * An example of a page, in a package of its own.
   *
   * @param check the check that the page explains
   * @param number tells the packages apart
   * @param block the code
   */
  record Example(String check, int number, CodeBlock block) {
    String file() {
      return "example%d/Example.java".formatted(number);
    }

    String source() {
      return "package example%d;%n%s".formatted(number, block.code());
    }
  }
}
