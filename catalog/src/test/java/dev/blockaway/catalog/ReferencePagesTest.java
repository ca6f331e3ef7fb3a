package dev.blockaway.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps the generated pages true; {@code -Dblockaway.updateDocs=true} writes them anew. */
class ReferencePagesTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Catalog CATALOG = Catalog.builtIn();

  @Test
  void catalogPageSaysWhatTheCatalogueSays() throws IOException {
    assertUpToDate("catalog.md", CatalogPage.render(CATALOG));
  }

  @Test
  void frameworksPageSaysWhatTheCatalogueSays() throws IOException {
    assertUpToDate("frameworks.md", FrameworksPage.render(CATALOG));
  }

  private static void assertUpToDate(String page, String expected) throws IOException {
    Path file = DOCS.resolve(page);
    if (Boolean.getBoolean("blockaway.updateDocs")) {
      Files.writeString(file, expected);
    }
    assertThat(file)
        .as("run mvn -pl catalog test -Dblockaway.updateDocs=true")
        .exists()
        .hasContent(expected);
  }
}
