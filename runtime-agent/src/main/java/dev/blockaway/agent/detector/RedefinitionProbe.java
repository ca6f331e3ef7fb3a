package dev.blockaway.agent.detector;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.Objects;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds out by trying whether this VM lets a redefined class have more methods. */
final class RedefinitionProbe {
  private RedefinitionProbe() {}

  static boolean mayAddMethods(Instrumentation instrumentation) {
    try {
      instrumentation.redefineClasses(
          new ClassDefinition(Guinea.class, withAddedMethod(Guinea.class)));
      return true;
    } catch (UnsupportedOperationException e) {
      return false;
    } catch (ClassNotFoundException | UnmodifiableClassException e) {
      throw new IllegalStateException("a class of the agent's own cannot be redefined", e);
    }
  }

  private static byte[] withAddedMethod(Class<?> type) {
    String resource = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(resource), resource)) {
      ClassWriter writer = new ClassWriter(0);
      new ClassReader(in).accept(new AddingVisitor(writer), 0);
      return writer.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Redefined by the probe. */
  private static final class Guinea {
    private Guinea() {}
  }

  /** Adds a private static method, as BlockHound does to classes of the JDK. */
  private static final class AddingVisitor extends ClassVisitor {
    AddingVisitor(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitEnd() {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
      MethodVisitor added = super.visitMethod(access, "added", "()V", null, null);
      added.visitCode();
      added.visitInsn(Opcodes.RETURN);
      added.visitMaxs(0, 0);
      added.visitEnd();
      super.visitEnd();
    }
  }
}
