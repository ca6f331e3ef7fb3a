package dev.blockaway.agent.instrumentation;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Calls the hook before the body of a method and after it, however it ends. */
final class EnclosingVisitor extends MethodVisitor {
  private final List<Object> locals = new ArrayList<>();
  private final Label start = new Label();
  private final Label end = new Label();
  private final String before;
  private final String after;

  EnclosingVisitor(NamedClasses.Body body, MethodVisitor next, String before, String after) {
    super(Opcodes.ASM9, next);
    this.before = before;
    this.after = after;
    if (!body.isStatic()) {
      locals.add(body.owner());
    }
    for (Type parameter : Type.getArgumentTypes(body.descriptor())) {
      locals.add(local(parameter));
    }
  }

  @Override
  public void visitCode() {
    super.visitCode();
    HookCall.plain(this, before);
    visitLabel(start);
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      HookCall.plain(this, after);
    }
    super.visitInsn(opcode);
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    visitLabel(end);
    visitTryCatchBlock(start, end, end, null);
    // parameters keep their types throughout a body that javac made
    super.visitFrame(
        Opcodes.F_NEW, locals.size(), locals.toArray(), 1, new Object[] {"java/lang/Throwable"});
    HookCall.plain(this, after);
    super.visitInsn(Opcodes.ATHROW);
    super.visitMaxs(maxStack, maxLocals);
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
