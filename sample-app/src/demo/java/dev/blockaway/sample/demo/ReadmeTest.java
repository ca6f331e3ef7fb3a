package dev.blockaway.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.sample.compiler.CheckedCompiler;
import dev.blockaway.sample.docs.CodeBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first page shows real code, and what both halves of BlockAway really say about it. */
class ReadmeTest {
  private static final Path README = Path.of("../README.md");
  private static final Path BROKEN = Path.of("src/broken/java/dev/blockaway/sample/broken");
  private static final Path FAILURES =
      Path.of("target/broken-reports/dev.blockaway.sample.BrokenHalfTest.txt");

  @Test
  void showsCodeOfTheBrokenHalf() throws IOException {
    assertThat(Files.readString(BROKEN.resolve("BrokenUser.java"))).contains(block("java", 0));
  }

  @Test
  void showsTheWordsOfTheCompiler() throws IOException, InterruptedException {
    String printed = CheckedCompiler.print(BROKEN, List.of(Path.of("BrokenUser.java")), List.of());

    assertThat(printed).contains(block("", 0));
  }

  @Test
  void showsTheWordsOfTheAgent() throws IOException {
    String printed = Files.readString(FAILURES);

    assertThat(withoutTransport(printed)).contains(withoutTransport(block("", 1)));
  }

  private static String block(String language, int index) throws IOException {
    return CodeBlock.of(Files.readString(README)).stream()
        .filter(block -> block.language().equals(language))
        .toList()
        .get(index)
        .code();
  }

  /** The name of an event-loop thread says how the operating system is asked for events. */
  private static String withoutTransport(String text) {
    return text.replaceAll("-http-(epoll|kqueue|nio)-", "-http-*-");
  }
}
