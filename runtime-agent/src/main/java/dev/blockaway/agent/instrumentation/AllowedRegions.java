package dev.blockaway.agent.instrumentation;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Tells the hook when a thread enters and leaves a method inside of which blocking is allowed, so
 * that nobody walks the stack there. Only for rules that hold whoever is called back.
 */
final class AllowedRegions implements ClassFileTransformer {
  private final Map<String, Map<String, Boolean>> methods = new HashMap<>();

  /**
   * Rules about methods.
   *
   * @param allowances by binary class name and method name: whether blocking is allowed inside
   */
  AllowedRegions(Map<String, Map<String, Boolean>> allowances) {
    allowances.forEach((type, rules) -> methods.put(type.replace('.', '/'), rules));
  }

  /** Whether some rule speaks of a method of the class. */
  boolean concerns(Class<?> type) {
    return methods.containsKey(type.getName().replace('.', '/'));
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    Map<String, Boolean> found = name == null ? null : methods.get(name);
    if (found == null) {
      return null;
    }
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new RegionVisitor(writer, found), ClassReader.EXPAND_FRAMES);
    return writer.toByteArray();
  }

  private static final class RegionVisitor extends ClassVisitor {
    private final Map<String, Boolean> rules;
    private String owner = "";

    RegionVisitor(ClassVisitor next, Map<String, Boolean> rules) {
      super(Opcodes.ASM9, next);
      this.rules = rules;
    }

    @Override
    public void visit(
        int version, int access, String name, String sign, String superName, String[] interfaces) {
      owner = name;
      super.visit(version, access, name, sign, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      Boolean allowed = rules.get(name);
      boolean hasBody = (access & (Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT)) == 0;
      if (allowed == null || !hasBody || name.startsWith("<")) {
        return next;
      }
      boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
      return new EnclosingVisitor(
          next, owner, isStatic, descriptor, allowed ? "allow" : "forbid", "restore");
    }
  }
}
