package dev.blockaway.checker.engine.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import reactor.core.publisher.Flux;

/**
 * A stack that is off by one somewhere runs empty, or differs where two ways meet: code of real
 * compilers tells whether the table of instructions is right.
 */
class OperandReaderTest {
  @Test
  void followsTheStackThroughEveryMethodOfRealLibraries() throws Exception {
    List<String> lost = new ArrayList<>();
    int read = 0;
    for (Class<?> one : List.of(Flux.class, io.netty.channel.Channel.class, ClassReader.class)) {
      Path jar = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (JarFile file = new JarFile(jar.toFile())) {
        for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
          if (entry.getName().endsWith(".class")) {
            read += read(file, entry, lost);
          }
        }
      }
    }

    assertThat(lost).isEmpty();
    assertThat(read).isGreaterThan(5000);
  }

  private static int read(JarFile jar, JarEntry entry, List<String> lost) throws IOException {
    byte[] bytes;
    try (InputStream in = jar.getInputStream(entry)) {
      bytes = in.readAllBytes();
    }
    ClassFile file = ClassFileReader.read(bytes);
    int[] read = {0};
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public @Nullable MethodVisitor visitMethod(
                  int access, String name, String type, String signature, String[] exceptions) {
                if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0) {
                  read[0]++;
                  if (isLost(file, name, type)) {
                    lost.add(entry.getName() + " " + name + type);
                  }
                }
                return null;
              }
            },
            0);
    return read[0];
  }

  private static boolean isLost(ClassFile file, String name, String descriptor) {
    try {
      int calls = Objects.requireNonNull(file.calls(name, descriptor)).size();
      return file.flow(name, descriptor).operands().size() != calls;
    } catch (IOException broken) {
      return true;
    }
  }
}
