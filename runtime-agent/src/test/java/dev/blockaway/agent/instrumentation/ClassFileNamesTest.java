package dev.blockaway.agent.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

final class ClassFileNamesTest {
  private static final String OTHER = "java/lang/Other";

  /** Speaks of itself in a descriptor, in a signature and in its code; has constants of 8 bytes. */
  static final class Named implements Comparable<Named> {
    static final long LONG = 1L << 40;
    static final double DOUBLE = 0.1;

    @Override
    public int compareTo(Named other) {
      return equals(new Named()) ? 0 : 1;
    }
  }

  @Test
  void fixesEveryNameOfTheClass() throws Exception {
    byte[] file;
    try (InputStream in = Named.class.getResourceAsStream("ClassFileNamesTest$Named.class")) {
      file = Objects.requireNonNull(in).readAllBytes();
    }
    String name = Named.class.getName().replace('.', '/');

    byte[] renamed = ClassFileNames.replaced(file, name, OTHER);

    assertThat(new ClassReader(renamed).getClassName()).isEqualTo(OTHER);
    assertThat(new String(renamed, StandardCharsets.ISO_8859_1))
        .contains("(L" + OTHER + ";)I", "Comparable<L" + OTHER + ";>;")
        .doesNotContain(name);
    assertThat(ClassFileNames.replaced(renamed, OTHER, name)).isEqualTo(file);
  }
}
