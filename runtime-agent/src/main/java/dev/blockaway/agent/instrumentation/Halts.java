package dev.blockaway.agent.instrumentation;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Tells the hook that the JVM is about to end without any shutdown hook. */
final class Halts extends NamedClasses<String> {

  Halts() {
    super(Map.of("java/lang/Runtime", "halt"), 0);
  }

  @Override
  MethodVisitor visitor(String method, Body body, MethodVisitor next) {
    return body.name().equals(method) ? new EntryVisitor(next) : next;
  }

  private static final class EntryVisitor extends MethodVisitor {
    EntryVisitor(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      HookCall.plain(this, "halts");
    }
  }
}
