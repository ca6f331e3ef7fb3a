package dev.blockaway.agent.instrumentation;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Tells the hook when a thread has a new name, by which it may have become an event loop. */
final class Renamings extends NamedClasses<String> {

  Renamings() {
    super(Map.of("java/lang/Thread", "setName"), 0);
  }

  @Override
  MethodVisitor visitor(String method, Body body, MethodVisitor next) {
    return body.name().equals(method) ? new ReturnVisitor(next) : next;
  }

  private static final class ReturnVisitor extends MethodVisitor {
    ReturnVisitor(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode == Opcodes.RETURN) {
        HookCall.plain(this, "askAgain");
      }
      super.visitInsn(opcode);
    }
  }
}
