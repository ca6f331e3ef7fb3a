package dev.blockaway.agent.instrumentation;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.LocalVariablesSorter;

/**
 * Calls the hook before the body of a method and after it, however it ends. What the first call
 * returns is kept in a local variable for the second, which then need not look for it.
 */
final class EnclosingVisitor extends LocalVariablesSorter {
  private final List<Object> locals = new ArrayList<>();
  private final Label start = new Label();
  private final Label end = new Label();
  private final String before;
  private final String after;
  private final Type kept;
  private int own;

  EnclosingVisitor(
      NamedClasses.Body body, MethodVisitor next, String before, String after, Type kept) {
    super(Opcodes.ASM9, body.access(), body.descriptor(), next);
    this.before = before;
    this.after = after;
    this.kept = kept;
    if (!body.isStatic()) {
      locals.add(body.owner());
    }
    for (Type parameter : Type.getArgumentTypes(body.descriptor())) {
      locals.add(local(parameter));
    }
    locals.add(kept.getInternalName());
  }

  @Override
  public void visitCode() {
    super.visitCode();
    own = newLocal(kept);
    HookCall.before(mv, before, kept);
    mv.visitVarInsn(Opcodes.ASTORE, own);
    mv.visitLabel(start);
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      giveBack();
    }
    super.visitInsn(opcode);
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    mv.visitLabel(end);
    mv.visitTryCatchBlock(start, end, end, null);
    // parameters keep their types throughout a body that javac made, and so does our variable
    mv.visitFrame(
        Opcodes.F_NEW, locals.size(), locals.toArray(), 1, new Object[] {"java/lang/Throwable"});
    giveBack();
    mv.visitInsn(Opcodes.ATHROW);
    super.visitMaxs(maxStack, maxLocals);
  }

  private void giveBack() {
    mv.visitVarInsn(Opcodes.ALOAD, own);
    HookCall.after(mv, after, kept);
  }

  private static Object local(Type type) {
    return switch (type.getSort()) {
      case Type.BOOLEAN, Type.CHAR, Type.BYTE, Type.SHORT, Type.INT -> Opcodes.INTEGER;
      case Type.FLOAT -> Opcodes.FLOAT;
      case Type.LONG -> Opcodes.LONG;
      case Type.DOUBLE -> Opcodes.DOUBLE;
      default -> type.getInternalName();
    };
  }
}
