package dev.blockaway.agent.instrumentation;

import dev.blockaway.agent.resource.TableResource;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Tells the hook where the tasks of event loops begin and end. */
final class TaskBoundaries implements ClassFileTransformer {
  private static final String WHOLE = "task";
  private static final String BEGIN = "begin";

  private final Map<String, List<Boundary>> boundaries = new HashMap<>();

  private record Boundary(String method, String part) {}

  TaskBoundaries() {
    for (String row : TableResource.rows("tasks.txt")) {
      String[] words = row.split("[ #]", -1);
      for (int i = 2; i < words.length; i++) {
        boundaries
            .computeIfAbsent(words[1].replace('.', '/'), owner -> new ArrayList<>())
            .add(new Boundary(words[i], words[0]));
      }
    }
  }

  /** Whether the class has such a method. */
  boolean concerns(Class<?> type) {
    return boundaries.containsKey(type.getName().replace('.', '/'));
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    List<Boundary> found = name == null ? null : boundaries.get(name);
    if (found == null) {
      return null;
    }
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new BoundaryVisitor(writer, found), ClassReader.EXPAND_FRAMES);
    return writer.toByteArray();
  }

  private static final class BoundaryVisitor extends ClassVisitor {
    private final List<Boundary> boundaries;
    private String owner = "";

    BoundaryVisitor(ClassVisitor next, List<Boundary> boundaries) {
      super(Opcodes.ASM9, next);
      this.boundaries = boundaries;
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
      int bodiless = Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_BRIDGE;
      if ((access & bodiless) != 0) {
        return next;
      }
      for (Boundary boundary : boundaries) {
        if (boundary.method.equals(name)) {
          return visitor(boundary.part, next, access, descriptor);
        }
      }
      return next;
    }

    private MethodVisitor visitor(String part, MethodVisitor next, int access, String descriptor) {
      return part.equals(WHOLE)
          ? new EnclosingVisitor(
              next, owner, (access & Opcodes.ACC_STATIC) != 0, descriptor, "taskBegins", "taskEnds")
          : new EdgeVisitor(next, part.equals(BEGIN) ? "taskBegins" : "taskEnds");
    }
  }

  private static final class EdgeVisitor extends MethodVisitor {
    private final String hook;

    EdgeVisitor(MethodVisitor next, String hook) {
      super(Opcodes.ASM9, next);
      this.hook = hook;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      HookCall.plain(this, hook);
    }
  }
}
