package dev.blockaway.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.catalog.Catalog;
import dev.blockaway.proof.Compilation.Found;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users and the jars of libraries add to the catalogue: same format, same errors. */
class UserCatalogTest {
  private static final String ROWS =
      """
      library acme "Acme"
      group calls
        kind     client
        reason   asks Acme
        instead  AsyncClient
        always   com.acme.Client#send(java.lang.String)
        always   com.acme.Remote#*  returning com.acme.Reply except com.acme.Lazy
      silent memory
        reason   works in memory
        com.acme.Memory#*

      framework acme "Acme"
      requires  com.acme.Handler
      docs      https://acme.example/threads
      loop overrides com.acme.Handler#handle() : Acme calls handlers on its loop
      """;
  private static final Map<String, String> PROGRAM =
      Map.of(
          "A.java",
          """
          package com.acme;

          class Client { native void send(String text); }
          class Reply {}
          class Lazy extends Reply {}
          interface Remote {
            Reply ask();
            Lazy later();
            String name();
          }
          class Memory extends java.io.FileInputStream {
            Memory() throws java.io.IOException { super("a"); }
            @Override public native int read();
          }
          interface Handler { void handle() throws Exception; }
          class Mine implements Handler {
            Client client; Remote remote; Memory memory;
            @Override
            public void handle() throws Exception {
              client.send("");
              remote.ask();
              remote.later();
              remote.name();
              memory.read();
            }
          }
          """);
  private static final int SEND = 20;
  private static final int ASK = 21;

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = directory.resolve("acme.txt");
  }

  @Test
  void knowsNothingOfALibraryThatNobodyDescribes() {
    assertThat(compile(Libraries.classPath()).findings()).isEmpty();
  }

  @Test
  void readsCatalogueFiles() throws IOException {
    Files.writeString(file, ROWS);

    assertFindings(compile(Libraries.classPath(), option()));
  }

  @Test
  void readsWhatJarsOfLibrariesBring() throws IOException {
    String classPath = Libraries.classPath() + File.pathSeparator + jar(ROWS);

    assertFindings(compile(classPath));
  }

  @Test
  void saysWhereACatalogueFileIsWrong() throws IOException {
    Files.writeString(file, ROWS.replace("kind     client", "kind     clients"));

    assertThat(compile(Libraries.classPath(), option()).errors())
        .singleElement()
        .extracting(Found::message)
        .asString()
        .startsWith("BlockAway checks nothing: " + file + ":3: expected one of sleep, ")
        .contains("not 'clients'");
  }

  @Test
  void saysWhereTheResourceOfAJarIsWrong() throws IOException {
    Path jar = jar(ROWS.replace("kind     client", "kind     clients"));
    String classPath = Libraries.classPath() + File.pathSeparator + jar;

    assertThat(compile(classPath).errors())
        .singleElement()
        .extracting(Found::message)
        .asString()
        .startsWith("BlockAway checks nothing: jar:file:")
        .contains(jar.getFileName() + "!/" + Catalog.EXTENSION + ":3: expected one of sleep, ");
  }

  @Test
  void turnsGroupsOfUsersOff() throws IOException {
    Files.writeString(file, ROWS);

    assertThat(
            compile(Libraries.classPath(), option(), "-XepOpt:BlockAway:DisabledGroups=acme/calls")
                .findings())
        .isEmpty();
  }

  /** As listeners of queues carry the annotation of the messages that event loops handle. */
  @Test
  void believesAnAnnotationMoreThanWhatItIsMadeOf() throws IOException {
    Files.writeString(
        file,
        """
        framework acme "Acme"
        requires com.acme.Handled
        docs     https://acme.example/threads
        loop     annotated com.acme.Handled : Acme calls handlers on its loop
        allowed  annotated com.acme.Queued : listeners of queues have threads of their own
        """);

    Compilation compilation =
        Compilation.of(
            Libraries.classPath(),
            Map.of(
                "B.java",
                """
                package com.acme;

                @interface Handled {}
                @Handled @interface Queued {}
                @Queued @interface Urgent {}
                @Handled @interface Small {}
                class Mine {
                  @Handled void handle() throws Exception { Thread.sleep(1); }
                  @Small void handleSmall() throws Exception { Thread.sleep(1); }
                  @Queued void take() throws Exception { Thread.sleep(1); }
                  @Urgent void takeUrgent() throws Exception { Thread.sleep(1); }
                }
                """),
            option());

    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.findings()).extracting(Found::line).containsExactly(8, 9);
  }

  @Test
  void doesWhatThePageSays() throws IOException {
    String page = Files.readString(Path.of("../docs/own-facts.md"));
    String program = block(page, "java");
    Files.writeString(file, block(page, "text"));

    Compilation compilation =
        Compilation.of(Libraries.classPath(), Map.of("Page.java", program), option());

    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.findings())
        .extracting(Found::line)
        .containsExactlyElementsOf(linesWith("// reported", program));
  }

  private static String block(String page, String language) {
    String fence = "```" + language + "\n";
    int begin = page.indexOf(fence) + fence.length();
    return page.substring(begin, page.indexOf("```", begin));
  }

  private static List<Integer> linesWith(String mark, String program) {
    List<String> lines = program.lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).contains(mark))
        .mapToObj(i -> i + 1)
        .toList();
  }

  private static void assertFindings(Compilation compilation) {
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.findings()).extracting(Found::line).containsExactly(SEND, ASK);
    assertThat(compilation.findings())
        .extracting(Found::message)
        .first()
        .asString()
        .startsWith(
            "Client.send blocks (client); Mine.handle runs on the event loop (Acme calls handlers"
                + " on its loop)")
        .contains("instead: AsyncClient");
  }

  private static Compilation compile(String classPath, String... arguments) {
    return Compilation.of(classPath, PROGRAM, arguments);
  }

  private String option() {
    return "-XepOpt:BlockAway:CatalogFiles=" + file;
  }

  private Path jar(String resource) throws IOException {
    Path jar = directory.resolve("acme.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(Catalog.EXTENSION));
      zip.write(resource.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }
}
