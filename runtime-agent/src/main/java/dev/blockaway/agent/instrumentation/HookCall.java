package dev.blockaway.agent.instrumentation;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes calls of the hook. */
final class HookCall {
  private HookCall() {}

  static void enter(MethodVisitor code, int point) {
    code.visitLdcInsn(point);
    code.visitMethodInsn(Opcodes.INVOKESTATIC, HookInstaller.HOOK, "enter", "(I)V", false);
  }

  /** A call without arguments. */
  static void plain(MethodVisitor code, String method) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, HookInstaller.HOOK, method, "()V", false);
  }

  /** With the channel on the stack. */
  static void enterChannel(MethodVisitor code, int point) {
    code.visitLdcInsn(point);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC, HookInstaller.HOOK, "enter", "(Ljava/lang/Object;I)V", false);
  }
}
