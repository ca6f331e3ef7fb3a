package dev.blockaway.agent.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;

/** Compared with ASM's reading of the same classes. */
final class MethodReferencesTest {
  private static final String THREAD = "java/lang/Thread";

  @ParameterizedTest
  @ValueSource(classes = {String.class, ConcurrentHashMap.class, Math.class, Runnable.class})
  void findsTheMethodsThatAsmFinds(Class<?> type) throws IOException {
    byte[] file = bytes(type);
    Set<String> found = new TreeSet<>();

    boolean matches =
        new MethodReferences(file)
            .anyMatch(
                new TypeAnswers(owner -> true),
                (owner, name) -> {
                  found.add(owner + "." + name);
                  return false;
                });

    assertThat(matches).isFalse();
    assertThat(found).isEqualTo(byAsm(new ClassReader(file)));
  }

  @Test
  void asksOnceForATypeAndOnlyForMethodsOfThoseThatAreWanted() throws IOException {
    List<String> asked = new ArrayList<>();

    boolean matches =
        new MethodReferences(bytes(ConcurrentHashMap.class))
            .anyMatch(
                new TypeAnswers(
                    owner -> {
                      asked.add(owner);
                      return owner.equals(THREAD);
                    }),
                (owner, name) -> owner.equals(THREAD) && name.equals("yield"));

    assertThat(matches).isTrue();
    assertThat(asked).doesNotHaveDuplicates();
  }

  private static Set<String> byAsm(ClassReader reader) {
    Set<String> names = new TreeSet<>();
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int item = reader.getItem(i);
      if (item != 0 && (reader.readByte(item - 1) == 10 || reader.readByte(item - 1) == 11)) {
        int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
        names.add(reader.readClass(item, buffer) + "." + reader.readUTF8(nameAndType, buffer));
      }
    }
    return names;
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      return in.readAllBytes();
    }
  }
}
