package dev.blockaway.agent.instrumentation;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes calls of the hook. */
final class HookCall {
  /** The hook's type. */
  static final Type HOOK = Type.getObjectType(HookInstaller.HOOK);

  private HookCall() {}

  static void enter(MethodVisitor code, int point) {
    code.visitLdcInsn(point);
    call(code, "enter", "(I)V");
  }

  /** A call without arguments. */
  static void plain(MethodVisitor code, String method) {
    call(code, method, "()V");
  }

  /** Leaves on the stack what is to be given back, of the type. */
  static void before(MethodVisitor code, String method, Type kept) {
    call(code, method, Type.getMethodDescriptor(kept));
  }

  /** With that on the stack. */
  static void after(MethodVisitor code, String method, Type kept) {
    call(code, method, Type.getMethodDescriptor(Type.VOID_TYPE, kept));
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
