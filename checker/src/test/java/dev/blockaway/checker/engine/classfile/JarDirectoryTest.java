package dev.blockaway.checker.engine.classfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarDirectoryTest {
  @TempDir private Path directory;

  @Test
  void rejectsJarWithAComment() throws IOException {
    Path jar = jar("written by hand", "a/A.class");

    assertThatThrownBy(() -> JarDirectory.read(jar)).isInstanceOf(IOException.class);
  }

  @Test
  void rejectsJarWithSeveralVersions() throws IOException {
    Path jar = jar("", "a/A.class", "META-INF/versions/17/a/A.class");

    assertThatThrownBy(() -> contents(jar)).hasMessage("several versions");
  }

  @Test
  void readsOfEachClassTheNewestThatAJavaMayLoad() throws IOException {
    JarDirectory jar =
        JarDirectory.read(
            jar(
                "",
                "META-INF/versions/21/a/A.class",
                "a/A.class",
                "META-INF/versions/9/a/A.class",
                "META-INF/versions/11/a/A.class",
                "META-INF/versions/9/b/Added.class",
                "META-INF/versions/21/c/Later.class",
                "META-INF/versions/x/d/D.class",
                "a/B.class"));

    assertThat(contents(jar.classes(17)))
        .containsExactly(
            "META-INF/versions/11/a/A.class", "a/B.class", "META-INF/versions/9/b/Added.class");
    assertThat(jar.classes(17)).containsOnlyKeys("a", "b");
    assertThat(jar.hasVersions()).isTrue();
  }

  @Test
  void readsJarOfWhichOnlyTheModuleHasAVersion() throws IOException {
    Path jar = jar("", "a/A.class", "META-INF/versions/9/module-info.class", "b/c/B.class");

    assertThat(JarDirectory.read(jar).classes()).containsOnlyKeys("a", "b/c");
  }

  @Test
  void readsClassWithAShortNameAtTheEnd() throws IOException {
    Path jar = jar("", "a/A.class", "Main.class");

    assertThat(JarDirectory.read(jar).classes()).containsOnlyKeys("a", "");
  }

  @Test
  void rejectsWhatIsNoJar() throws IOException {
    Path file = Files.writeString(directory.resolve("no.jar"), "x".repeat(100));

    assertThatThrownBy(() -> JarDirectory.read(file)).isInstanceOf(IOException.class);
  }

  @Test
  void findsNamesAndNoPartsOfNames() throws IOException {
    JarDirectory jar = JarDirectory.read(jar("", "META-INF/some/file.txt", "a/A.class"));

    assertThat(jar.contains("META-INF/some/file.txt")).isTrue();
    assertThat(jar.contains("some/file.txt")).isFalse();
    assertThat(jar.contains("META-INF/some/file.tx")).isFalse();
  }

  @Test
  void readsClassFilesAndNothingElse() throws IOException {
    Path jar = jar("", "a/", "a/A.class", "module-info.class", "a/text.txt", "a/B.class");

    assertThat(contents(jar)).containsExactly("a/A.class", "a/B.class");
  }

  @Test
  void readsEntriesThatAreNotCompressed() throws IOException {
    Path jar = directory.resolve("stored.jar");
    byte[] content = "stored".getBytes(UTF_8);
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry("A.class");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(entry);
      out.write(content);
    }

    assertThat(contents(jar)).containsExactly("stored");
  }

  @Test
  void readsOrRejectsJarsOfWhichAnyByteIsWrong() throws IOException {
    byte[] whole = Files.readAllBytes(jar("", "META-INF/some/file.txt", "a/A.class", "a/B.class"));
    Path damaged = directory.resolve("damaged.jar");
    int rejected = 0;
    for (int i = 0; i < whole.length; i++) {
      for (int wrong : new int[] {0, 1, 0x7f, 0x80, 0xff}) {
        byte[] bytes = whole.clone();
        bytes[i] = (byte) wrong;
        Files.write(damaged, bytes);
        try {
          JarDirectory.read(damaged).contains("META-INF/some/other/file.txt");
          contents(damaged);
        } catch (IOException e) {
          rejected++;
        }
      }
    }
    assertThat(rejected).isBetween(100, whole.length * 5 - 100);
  }

  /** A jar whose files hold their own names. */
  private Path jar(String comment, String... names) throws IOException {
    Path jar = directory.resolve("some.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream out = new ZipOutputStream(file)) {
      out.setComment(comment);
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
          out.write(name.getBytes(UTF_8));
        }
      }
    }
    return jar;
  }

  private List<String> contents(Path jar) throws IOException {
    return contents(jar, JarDirectory.read(jar).classes());
  }

  private List<String> contents(Map<String, List<JarDirectory.Entry>> classes) throws IOException {
    return contents(directory.resolve("some.jar"), classes);
  }

  private static List<String> contents(Path jar, Map<String, List<JarDirectory.Entry>> folders)
      throws IOException {
    List<String> result = new ArrayList<>();
    JarClasses classes = new JarClasses();
    for (List<JarDirectory.Entry> folder : new TreeMap<>(folders).values()) {
      classes.read(
          jar, folder, (content, length) -> result.add(new String(content, 0, length, UTF_8)));
    }
    return result;
  }
}
