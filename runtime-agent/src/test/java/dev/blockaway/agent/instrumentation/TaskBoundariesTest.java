package dev.blockaway.agent.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Which methods tell that a task begins. */
final class TaskBoundariesTest {
  private static final String EXECUTOR = "io/netty/util/concurrent/AbstractEventExecutor";

  @Test
  void marksOneOfTwoMethodsOfWhichOneCallsTheOther() throws Exception {
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/" + EXECUTOR + ".class"))) {
      assertThat(marked(in.readAllBytes())).containsExactly("runTask");
    }
  }

  @Test
  void marksTheOneThatAnOlderVersionHas() {
    ClassWriter old = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);
    old.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, EXECUTOR, null, "java/lang/Object", null);
    MethodVisitor method =
        old.visitMethod(Opcodes.ACC_STATIC, "safeExecute", "(Ljava/lang/Runnable;)V", null, null);
    method.visitCode();
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/lang/Runnable", "run", "()V", true);
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(0, 0);
    method.visitEnd();
    old.visitEnd();

    assertThat(marked(old.toByteArray())).containsExactly("safeExecute");
  }

  private static Set<String> marked(byte[] classFile) {
    Set<String> marked = new TreeSet<>();
    byte[] changed =
        Objects.requireNonNull(
            new TaskBoundaries().transform(null, EXECUTOR, null, null, classFile));
    new ClassReader(changed).accept(new CallsOfTheHook(marked), ClassReader.SKIP_DEBUG);
    return marked;
  }

  private static final class CallsOfTheHook extends ClassVisitor {
    private final Set<String> callers;

    CallsOfTheHook(Set<String> callers) {
      super(Opcodes.ASM9);
      this.callers = callers;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String called, String calledAs, boolean isInterface) {
          if (called.equals("taskBegins")) {
            callers.add(name);
          }
        }
      };
    }
  }
}
