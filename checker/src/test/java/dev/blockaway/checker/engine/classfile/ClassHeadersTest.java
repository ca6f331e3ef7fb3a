package dev.blockaway.checker.engine.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
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
  void readsOneVersionOfAClassFromAMultiReleaseJar() throws IOException {
    assertThat(readAll(jar("true"))).hasSize(1);
  }

  @Test
  void readsAllClassFilesOfAJarThatDoesNotSayThatItIsMultiRelease() throws IOException {
    assertThat(readAll(jar("false"))).hasSize(2);
  }

  private List<ClassHeader> readAll(Path jar) {
    ClassHeaders all = new ClassHeaders.Reader().of(jar);
    all.unreadNear("a.X").forEach(all::read);
    return all.read();
  }

  private Path jar(String multiRelease) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, multiRelease);
    Path jar = directory.resolve("versions.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (String name : List.of("a/X.class", "META-INF/versions/9/a/X.class")) {
        out.putNextEntry(new JarEntry(name));
        Files.copy(directory.resolve("a/X.class"), out);
      }
    }
    return jar;
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    ClassHeaders none = new ClassHeaders.Reader().of(directory.resolve("absent.jar"));

    none.unreadNear("a.X").forEach(none::read);

    assertThat(none.read()).isEmpty();
  }
}
