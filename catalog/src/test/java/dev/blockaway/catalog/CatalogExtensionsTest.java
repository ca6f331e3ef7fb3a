package dev.blockaway.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogExtensionsTest {
  private static final String TEXT =
      "library %s \"Acme\"\ngroup g\nkind client\nreason r\ninstead i\nalways a.B#c()\n";

  @Test
  void findsNothingWithoutResources(@TempDir Path empty) throws IOException {
    try (URLClassLoader loader = loader(empty)) {
      assertThat(Catalog.extensions(loader)).isEqualTo(Catalog.EMPTY);
    }
  }

  @Test
  void parsesResourceOfEveryLibrary(@TempDir Path one, @TempDir Path two) throws IOException {
    write(one, TEXT.formatted("one"));
    write(two, TEXT.formatted("two"));
    try (URLClassLoader loader = loader(one, two)) {
      assertThat(Catalog.extensions(loader).libraries())
          .extracting(Library::id)
          .containsExactly("one", "two");
    }
  }

  @Test
  void rejectsMalformedResourceByItsAddress(@TempDir Path directory) throws IOException {
    write(directory, "nonsense\n");
    try (URLClassLoader loader = loader(directory)) {
      assertThatThrownBy(() -> Catalog.extensions(loader))
          .isInstanceOf(CatalogException.class)
          .hasMessageStartingWith("file:")
          .hasMessageEndingWith(
              "META-INF/blockaway/catalog.txt:1: expected 'library' or 'framework', not"
                  + " 'nonsense'");
    }
  }

  @Test
  void appendsExtensionsToWhatIsThere() {
    Catalog one = Catalog.parse("one.txt", TEXT.formatted("one"));
    Catalog two = Catalog.parse("two.txt", TEXT.formatted("two"));

    assertThat(one.plus(two).blocking())
        .extracting(rule -> rule.group().library())
        .containsExactly("one", "two");
  }

  private static void write(Path directory, String text) throws IOException {
    Path file = directory.resolve(Catalog.EXTENSION);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static URLClassLoader loader(Path... directories) throws IOException {
    URL[] urls = new URL[directories.length];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = directories[i].toUri().toURL();
    }
    return new URLClassLoader(urls, null);
  }
}
