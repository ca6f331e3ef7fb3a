package dev.blockaway.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryFileTest {
  private static final String GROUP =
      """
      library acme "Acme client"
      group calls
        kind     client
        reason   sends the request and waits
        instead  the asynchronous client
      """;

  @Test
  void parsesRowWithItsGroup() {
    Catalog catalog =
        parse(
            """
            # our own client
            library acme "Acme client"   # as on the web site
            verified com.acme:client:1.2.3
            verified jdk:17.0.15

            group calls
              kind     client
              reason   sends the request and waits
              instead  the asynchronous client
              always   com.acme.Client#send(java.lang.String)
            """);

    assertThat(catalog.libraries())
        .containsExactly(
            new Library("acme", "Acme client", List.of("com.acme:client:1.2.3", "jdk:17.0.15")));
    assertThat(catalog.blocking())
        .containsExactly(
            new BlockingRule(
                Signature.parse("com.acme.Client#send(java.lang.String)"),
                List.of(),
                List.of(),
                Certainty.ALWAYS,
                0,
                new BlockingGroup(
                    "acme",
                    "calls",
                    Kind.CLIENT,
                    "sends the request and waits",
                    "the asynchronous client",
                    true),
                new Origin("acme.txt", 10)));
  }

  @Test
  void parsesEveryCertainty() {
    Catalog catalog = parse(GROUP + "always a.B#a()\nmay a.B#b()\nconfig a.B#c()\ncpu a.B#d()\n");

    assertThat(catalog.blocking())
        .extracting(BlockingRule::certainty)
        .containsExactly(Certainty.ALWAYS, Certainty.MAY, Certainty.CONFIG, Certainty.CPU);
  }

  @Test
  void parsesDefaultOff() {
    Catalog catalog = parse(GROUP + "default off\nalways a.B#a()\n");

    assertThat(catalog.blocking().get(0).group().onByDefault()).isFalse();
  }

  @Test
  void parsesClausesOfRows() {
    Catalog catalog =
        parse(GROUP + "always a.B#a()  since 21\nalways a.Repo#*  except a.Flow, a.Other\n");

    assertThat(catalog.blocking().get(0).since()).isEqualTo(21);
    assertThat(catalog.blocking().get(1).exceptions()).containsExactly("a.Flow", "a.Other");
    assertThat(catalog.blocking().get(1).isTypeWide()).isTrue();
  }

  @Test
  void parsesWhatRowsOverTypesReturn() {
    Catalog catalog = parse(GROUP + "always a.Client#*  returning a.Reply, a.Page except a.Test\n");

    assertThat(catalog.blocking().get(0).results()).containsExactly("a.Reply", "a.Page");
    assertThat(catalog.blocking().get(0).exceptions()).containsExactly("a.Test");
  }

  @Test
  void parsesFalseFriends() {
    Catalog catalog =
        parse(
            """
            library acme "Acme"
            silent in-memory
              reason  reads from memory
              a.Memory#read(*)
              a.Memory#now()  since 19
            """);

    assertThat(catalog.silent())
        .containsExactly(
            new SilentRule(
                Signature.parse("a.Memory#read(*)"),
                0,
                "reads from memory",
                new Origin("acme.txt", 4)),
            new SilentRule(
                Signature.parse("a.Memory#now()"),
                19,
                "reads from memory",
                new Origin("acme.txt", 5)));
  }

  @Test
  void parsesSeveralSections() {
    Catalog catalog =
        parse(
            GROUP
                + "always a.B#a()\n"
                + "framework acme \"Acme\"\n"
                + "reactive a.Later\n"
                + "library other \"Other\"\n"
                + "silent none\nreason never\na.B#b()\n");

    assertThat(catalog.libraries()).extracting(Library::id).containsExactly("acme", "other");
    assertThat(catalog.frameworks()).hasSize(1);
    assertThat(catalog.silent()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          maybe a.B#a()                  | 6 | expected one of always, may, config, cpu, not 'maybe'
          always                         | 6 | expected a signature after 'always'
          always a.B.a()                 | 6 | 'a.B.a()' is no signature; expected owner#name(types), owner#name(*) or owner#*
          always a.B#a() until 9         | 6 | expected a signature, then nothing, 'since <release>', 'returning <type>, ...' or 'except <type>, ...', not 'a.B#a() until 9'
          always a.B#a() since x         | 6 | expected a signature, then nothing, 'since <release>', 'returning <type>, ...' or 'except <type>, ...', not 'a.B#a() since x'
          always a.B#a() except a.C      | 6 | expected owner#* before 'except'
          always a.B#a() returning a.C   | 6 | expected owner#* before 'returning'
          always a.B#* except a.C,,a.D   | 6 | expected the canonical name of a type, not ''
          kind client                    | 6 | 'kind' is given twice in one group
          reason                         | 6 | expected text after 'reason'
          verified jdk:17                | 6 | expected 'verified' before the first group
          """)
  void rejectsLineOfGroup(String line, int number, String expected) {
    assertRejected(GROUP + line + "\nalways a.B#z()\n", number, expected);
  }

  @Test
  void rejectsDuplicateRow() {
    assertRejected(GROUP + "always a.B#a()\nmay a.B#a()\n", 7, "'a.B#a()' is already on line 6");
  }

  @Test
  void rejectsRowThatBlocksAndIsSilent() {
    assertRejected(
        GROUP + "always a.B#a()\nsilent s\nreason r\na.B#a()\n",
        9,
        "'a.B#a()' is already on line 6");
  }

  @Test
  void rejectsHeadBehindRows() {
    assertRejected(
        GROUP + "always a.B#a()\ndefault off\n",
        7,
        "expected 'default' before the first row of the group");
  }

  @Test
  void rejectsUnknownKind() {
    assertRejected(
        GROUP.replace("client\n", "cleint\n") + "always a.B#a()\n",
        3,
        "expected one of sleep, wait, future, queue, lock, reactive-block, process, console,"
            + " socket, dns, http, jdbc, jpa, client, file, cpu, entropy, not 'cleint'");
  }

  @Test
  void rejectsUnknownDefault() {
    assertRejected(
        GROUP + "default maybe\nalways a.B#a()\n", 6, "expected 'on' or 'off', not 'maybe'");
  }

  @Test
  void rejectsMissingReason() {
    assertRejected(
        GROUP.replace("  reason   sends the request and waits\n", "") + "always a.B#a()\n",
        5,
        "expected 'reason' of group 'calls' before its rows");
  }

  @Test
  void rejectsMissingReplacement() {
    assertRejected(
        GROUP.replace("  instead  the asynchronous client\n", "") + "always a.B#a()\n",
        5,
        "expected 'instead' of group 'calls' before its rows");
  }

  @Test
  void rejectsReplacementThatNamesAnUnknownRemedy() {
    assertRejected(
        GROUP.replace("the asynchronous client", "{offload}") + "always a.B#a()\n",
        5,
        "expected one of off-load, timer, cpu-pool, from-future, file-io, not 'offload'");
  }

  @Test
  void rejectsEmptyGroup() {
    assertRejected(GROUP, 2, "group 'calls' has no rows");
  }

  @Test
  void rejectsSecondGroupOfOneName() {
    assertRejected(
        GROUP + "always a.B#a()\ngroup calls\n", 7, "there is a group 'calls' on line 2");
  }

  @Test
  void rejectsExceptionsOfSilentRow() {
    assertRejected(
        "library a \"A\"\nsilent s\nreason r\na.B#* except a.C\n",
        4,
        "'returning' and 'except' do not go with silent rows");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          library Acme "Acme" | expected a short name and a quoted title, as in: library jdbc "JDBC"
          library acme        | expected a short name and a quoted title, as in: library jdbc "JDBC"
          library acme "Acme" | library 'acme' has no groups
          verified jdk:17     | expected 'library' or 'framework', not 'verified'
          '# nothing'         | expected 'library' or 'framework', found an empty file
          """)
  void rejectsFirstLine(String line, String expected) {
    assertRejected(line + "\n", 1, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          group Calls      | expected a name of lower-case letters, digits and '-' after 'group'
          verified acme    | expected group:artifact:version or jdk:version after 'verified'
          always a.B#c()   | expected 'verified', 'group' or 'silent', not 'always'
          """)
  void rejectsSecondLine(String line, String expected) {
    assertRejected("library acme \"Acme\"\n" + line + "\n", 2, expected);
  }

  @Test
  void rejectsBytesThatAreNoUtf8() {
    byte[] latin1 = "library a \"\u00c4\"".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> Catalog.parse("acme.txt", latin1))
        .isInstanceOf(CatalogException.class)
        .hasMessage("acme.txt:1: expected text in UTF-8");
  }

  private static Catalog parse(String text) {
    return Catalog.parse("acme.txt", text);
  }

  private static void assertRejected(String text, int line, String expected) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(CatalogException.class)
        .hasMessage("acme.txt:" + line + ": " + expected);
  }
}
