package dev.blockaway.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.ErrorProneFlags;
import dev.blockaway.catalog.Catalog;
import dev.blockaway.catalog.CatalogException;
import dev.blockaway.catalog.CatalogIndex;
import dev.blockaway.checker.engine.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OptionReaderTest {
  @TempDir Path directory;

  @Test
  void parsesNothingIntoTheBuiltInCatalogue() {
    Options options = read("Other:Flag", "1");

    assertThat(options.catalog().blocking(List.of("java.lang.Thread")))
        .isEqualTo(CatalogIndex.builtIn().blocking(List.of("java.lang.Thread")))
        .isNotEmpty();
    assertThat(options.groups()).isEmpty();
  }

  @Test
  void rejectsUnknownOption() {
    assertThatThrownBy(() -> read("BlockAway:CatalogFile", "x"))
        .isInstanceOf(OptionException.class)
        .hasMessageStartingWith("-XepOpt:BlockAway:CatalogFile: there is no such option;")
        .hasMessageContaining("CatalogFiles");
  }

  @Test
  void rejectsMissingCatalogueFile() {
    assertThatThrownBy(() -> read("BlockAway:CatalogFiles", "no/such.txt"))
        .hasMessage(
            "-XepOpt:BlockAway:CatalogFiles: expected a readable file, found 'no/such.txt'");
  }

  @Test
  void rejectsMalformedCatalogueFileByLine() throws IOException {
    Path file = directory.resolve("ours.txt");
    Files.writeString(file, "library ours \"Ours\"\nverified jdk:17\nnonsense\n");

    assertThatThrownBy(() -> read("BlockAway:CatalogFiles", file.toString()))
        .isInstanceOf(CatalogException.class)
        .hasMessageStartingWith(file + ":3: ");
  }

  @Test
  void parsesCatalogueFileOfTheUser() throws IOException {
    Path file = directory.resolve("ours.txt");
    Files.writeString(
        file,
        """
        library ours "Ours"
        verified jdk:17.0.15

        group waits
          kind    wait
          reason  waits
          instead something else
          always  com.example.Ours#waits()
        """);

    assertThat(
            read("BlockAway:CatalogFiles", file.toString())
                .catalog()
                .blocking(List.of("com.example.Ours")))
        .extracting(rule -> rule.target().toString())
        .contains("com.example.Ours#waits()");
  }

  @Test
  void rejectsGroupThatTheCatalogueLacks() {
    assertThatThrownBy(() -> read("BlockAway:Groups", "jdk-files/nonsense"))
        .hasMessage("-XepOpt:BlockAway:Groups: the catalogue has no [jdk-files/nonsense]");
  }

  @Test
  void rejectsTruthThatIsNeitherTrueNorFalse() {
    OptionReader reader =
        new OptionReader(ErrorProneFlags.builder().putFlag("BlockAway:TestCode", "yes").build());

    assertThatThrownBy(reader::testCode)
        .hasMessage("-XepOpt:BlockAway:TestCode: expected true or false, found 'yes'");
  }

  private static Options read(String flag, String value) {
    return new OptionReader(ErrorProneFlags.builder().putFlag(flag, value).build())
        .read(Catalog.EMPTY, Set.of());
  }
}
