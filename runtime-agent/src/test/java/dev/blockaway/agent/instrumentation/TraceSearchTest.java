package dev.blockaway.agent.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.agent.finding.CatalogRows;
import dev.blockaway.catalog.CatalogIndex;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

final class TraceSearchTest {
  private static final String DESCRIPTOR = "()V";
  private static final CatalogRows ROWS = new CatalogRows(CatalogIndex.builtIn());
  private static final WatchedCalls WATCHED = new WatchedCalls(ROWS);
  private static final TraceSearch BUILT_IN =
      new TraceSearch(WATCHED.types(), WATCHED.ofObject(), new TypeAnswers(WATCHED::isTrace));

  @Test
  void findsEachTypeOfWhichSomethingIsWatched() {
    List<String> types =
        ROWS.owners().stream()
            .map(owner -> owner.replace('.', '/'))
            .flatMap(TraceSearchTest::nestings)
            .filter(type -> !type.equals("java/lang/Object") && WATCHED.isTrace(type))
            .toList();

    assertThat(types)
        .contains("reactor/core/publisher/Mono", "java/nio/channels/Selector")
        .allMatch(type -> BUILT_IN.isIn(caller(type, "any")));
  }

  /** The drivers and clients on the class path of these tests call much that is watched. */
  @Test
  void findsATraceInEachClassWithAWatchedCall() throws IOException {
    TypeAnswers owners = new TypeAnswers(name -> true);
    int found = 0;
    for (byte[] file : classFilesOf("org.sqlite.JDBC", "reactor.core.publisher.Mono")) {
      if (new MethodReferences(file).anyMatch(owners, WATCHED::mayContain)) {
        found++;
        assertThat(BUILT_IN.isIn(file)).as(new ClassReader(file).getClassName()).isTrue();
      }
    }

    assertThat(found).isGreaterThan(10);
  }

  private static List<byte[]> classFilesOf(String... types) throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (String type : types) {
      try (JarFile jar = new JarFile(jarOf(type))) {
        for (JarEntry entry : Collections.list(jar.entries())) {
          if (entry.getName().endsWith(".class") && !entry.getName().contains("-")) {
            files.add(jar.getInputStream(entry).readAllBytes());
          }
        }
      }
    }
    return files;
  }

  private static String jarOf(String type) {
    String resource = type.replace('.', '/') + ".class";
    String url = TraceSearchTest.class.getClassLoader().getResource(resource).getPath();
    return url.substring("file:".length(), url.indexOf('!'));
  }

  /** What a nested type's name may be: the catalogue writes a dot at each place. */
  private static Stream<String> nestings(String type) {
    return IntStream.rangeClosed(0, type.length())
        .filter(i -> i == type.length() || type.charAt(i) == '/')
        .mapToObj(i -> type.substring(0, i) + type.substring(i).replace('/', '$'));
  }

  @Test
  void findsWhatIsWatchedOfObjectByTheMethodsName() {
    TraceSearch search = search(Set.of(), Set.of("wait"), Set.of("wait"));

    assertThat(search.isIn(caller("java/lang/Object", "wait"))).isTrue();
    assertThat(search.isIn(caller("java/lang/Object", "notify"))).isFalse();
  }

  @Test
  void findsNamesOfAnyLength() {
    String longest = "a/" + "b".repeat(1_000);
    for (String name : List.of("a", "ab", "abc", "abcd", "a/".repeat(22) + "abc", longest)) {
      TraceSearch search = search(Set.of(name), Set.of(), Set.of(name));

      assertThat(search.isIn(caller(name, "any"))).as(name).isTrue();
      assertThat(search.isIn(caller(name + "s", "any"))).as(name).isFalse();
    }
  }

  @Test
  void asksOfWhatLooksAlike() {
    TraceSearch search = search(Set.of("a.Clock"), Set.of(), Set.of("a/Clock"));

    assertThat(search.isIn(caller("b/Clock", "any"))).isFalse();
    assertThat(search.isIn(caller("a/Clock", "any"))).isTrue();
  }

  @Test
  void findsTextsBehindConstantsOfEverySort() {
    TraceSearch search = search(Set.of("a.Clock"), Set.of(), Set.of("a/Clock"));
    Consumer<ClassWriter> others =
        writer -> {
          writer.newConst(1);
          writer.newConst(1.5f);
          writer.newConst(2L);
          writer.newConst(2.5);
          writer.newConst("text");
          writer.newField("a/B", "field", "I");
          writer.newMethod("a/B", "method", DESCRIPTOR, true);
          writer.newMethodType(DESCRIPTOR);
          writer.newModule("module");
          writer.newPackage("pack");
          int handle = writer.newHandle(Opcodes.H_INVOKESTATIC, "a/B", "m", DESCRIPTOR, false);
          assertThat(handle).isPositive();
        };

    assertThat(search.isIn(classFile(others))).isFalse();
    assertThat(search.isIn(classFile(others.andThen(writer -> writer.newClass("a/Clock")))))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(classes = {String.class, ConcurrentHashMap.class})
  void ignoresClassesThatNameNone(Class<?> type) throws IOException {
    TraceSearch search =
        search(Set.of("a.Clock", "b.Clock"), Set.of("sleep"), Set.of("a/Clock", "b/Clock"));

    try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      assertThat(search.isIn(in.readAllBytes())).isFalse();
    }
  }

  private static TraceSearch search(Set<String> types, Set<String> names, Set<String> texts) {
    return new TraceSearch(types, names, new TypeAnswers(texts::contains));
  }

  private static byte[] caller(String owner, String method) {
    return classFile(writer -> writer.newMethod(owner, method, DESCRIPTOR, false));
  }

  private static byte[] classFile(Consumer<ClassWriter> constants) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, 0, "test/Caller", null, "java/lang/Object", null);
    constants.accept(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }
}
