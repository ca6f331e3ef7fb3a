package dev.blockaway.agent.instrumentation;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes calls of the hook. */
final class HookCall {
  /** The hook's type as a descriptor. */
  static final String TYPE = "L" + HookInstaller.HOOK + ";";

  private HookCall() {}

  static void enter(MethodVisitor code, int point) {
    code.visitLdcInsn(point);
    call(code, "enter", "(I)V");
  }

  /** A call without arguments. */
  static void plain(MethodVisitor code, String method) {
    call(code, method, "()V");
  }

  /** Leaves on the stack what belongs to the current thread. */
  static void before(MethodVisitor code, String method) {
    call(code, method, "()" + TYPE);
  }

  /** With that on the stack. */
  static void after(MethodVisitor code, String method) {
    call(code, method, "(" + TYPE + ")V");
  }

  /** With the channel on the stack. */
  static void enterChannel(MethodVisitor code, int point) {
    code.visitLdcInsn(point);
    call(code, "enter", "(Ljava/lang/Object;I)V");
  }

  private static void call(MethodVisitor code, String method, String descriptor) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, HookInstaller.HOOK, method, descriptor, false);
  }
}
