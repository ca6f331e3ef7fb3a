package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A copy of a project of {@code src/it}, built by a real Maven. */
final class SurefireProject {
  /** All of them share one local repository, which is not made for two builds at a time. */
  static final String REPOSITORY = "local Maven repository";

  private final Path directory;

  SurefireProject(String name, Path target) throws IOException {
    directory = target;
    Path source = Path.of("src/it", name);
    try (Stream<Path> files = Files.walk(source)) {
      files.filter(Files::isRegularFile).forEach(file -> copy(source, file));
    }
  }

  /** Runs its tests; the properties are those of the command line. */
  ProcessRun test(Jdk jdk, String... properties) throws IOException, InterruptedException {
    return run(jdk, "test", properties);
  }

  /** Runs a phase of Maven's. */
  ProcessRun run(Jdk jdk, String phase, String... properties)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(property("maven.home"), "bin", "mvn").toString(),
                "-B",
                "-Dstyle.color=never",
                "-Dmaven.repo.local=" + property("maven.repo.local"),
                "-Dblockaway.agent=" + AgentJar.path(),
                "-Dblockaway.api=" + property("blockaway.api"),
                "-Dreactor.version=" + property("reactor.version"),
                "-Dtest.netty.version=" + property("netty.version"),
                "-Djunit.version=" + property("junit.version")));
    command.addAll(List.of(properties));
    command.add(phase);
    return ProcessRun.of(directory, Map.of("JAVA_HOME", jdk.home().toString()), command);
  }

  /** Names of the tests that ran; with the whole text of the failure of each one that failed. */
  Map<String, String> results() throws Exception {
    return results("surefire-reports");
  }

  /** As {@link #results()}, from another directory of {@code target}. */
  Map<String, String> results(String reports) throws Exception {
    Map<String, String> results = new TreeMap<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(directory.resolve("target").resolve(reports), "TEST-*.xml")) {
      for (Path file : files) {
        NodeList cases =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
          Element each = (Element) cases.item(i);
          results.put(each.getAttribute("name"), failure(each));
        }
      }
    }
    assertThat(results).isNotEmpty();
    return results;
  }

  private static String failure(Element test) {
    NodeList failures = test.getElementsByTagName("failure");
    return failures.getLength() == 0 ? "" : failures.item(0).getTextContent();
  }

  private void copy(Path root, Path file) {
    Path copy = directory.resolve(root.relativize(file).toString());
    try {
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }
}
