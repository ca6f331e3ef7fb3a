package dev.blockaway.checker.engine.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassHeadersTest {
  @TempDir private Path directory;
  private ClassHeaders headers;

  /** The same class file in several folders: what counts is where it lies. */
  @BeforeEach
  void writeFolders() throws IOException {
    for (String folder : List.of("b", "a", "a/b", "a/bc", "a/b/c")) {
      try (InputStream in = ClassHeaders.class.getResourceAsStream("ClassHeaders.class")) {
        Files.createDirectories(directory.resolve(folder));
        Files.copy(in, directory.resolve(folder).resolve("X.class"));
      }
    }
    headers = new ClassHeaders.Reader().of(directory);
  }

  @Test
  void ordersFoldersByHowMuchOfTheirNamesIsThatOfTheClass() {
    assertThat(headers.unreadNear("a.b.X")).containsExactly("a/b", "a/b/c", "a", "a/bc", "b");
  }

  @Test
  void ordersFoldersForAClassThatIsNamedAsOneOfThem() {
    assertThat(headers.unreadNear("a.b")).startsWith("a");
  }

  @Test
  void readsAFolderOnce() {
    headers.read("a");
    headers.read("a");
    headers.read("nowhere");

    assertThat(headers.read()).hasSize(1);
    assertThat(headers.unreadNear("a.X")).doesNotContain("a").hasSize(4);
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    ClassHeaders none = new ClassHeaders.Reader().of(directory.resolve("absent.jar"));

    none.unreadNear("a.X").forEach(none::read);

    assertThat(none.read()).isEmpty();
  }
}
