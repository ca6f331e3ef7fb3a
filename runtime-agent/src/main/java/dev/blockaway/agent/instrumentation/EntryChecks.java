package dev.blockaway.agent.instrumentation;

import dev.blockaway.agent.detector.BlockingCall;
import dev.blockaway.agent.detector.WatchedMethod;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Puts a check at the entry of watched methods of the JDK. */
final class EntryChecks implements ClassFileTransformer {
  private final Map<String, List<WatchedMethod>> methods = new HashMap<>();
  private final Set<String> checked = ConcurrentHashMap.newKeySet();
  private final Points points;

  EntryChecks(List<WatchedMethod> watched, Points points) {
    for (WatchedMethod method : watched) {
      methods
          .computeIfAbsent(method.owner().replace('.', '/'), owner -> new ArrayList<>())
          .add(method);
    }
    this.points = points;
  }

  /** Whether some method of the class is watched. */
  boolean concerns(Class<?> type) {
    return methods.containsKey(type.getName().replace('.', '/'));
  }

  /** How many methods have a check by now. */
  int count() {
    return checked.size();
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    List<WatchedMethod> watched = name == null ? null : methods.get(name);
    if (watched == null) {
      return null;
    }
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new EntryVisitor(writer, watched), 0);
    return writer.toByteArray();
  }

  private final class EntryVisitor extends ClassVisitor {
    private final List<WatchedMethod> watched;
    private String owner = "";

    EntryVisitor(ClassVisitor next, List<WatchedMethod> watched) {
      super(Opcodes.ASM9, next);
      this.watched = watched;
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
      if ((access & (Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT)) != 0) {
        return next;
      }
      for (WatchedMethod method : watched) {
        if (method.name().equals(name) && takes(method, descriptor)) {
          checked.add(owner + "." + name + descriptor);
          return check(method, next);
        }
      }
      return next;
    }

    private MethodVisitor check(WatchedMethod method, MethodVisitor next) {
      int point =
          points.number(
              new BlockingCall(
                  InstrumentationDetector.NAME,
                  method.title(),
                  method.kind(),
                  method.breaksLocks()));
      return method.ifBlockingMode() ? new ChannelCheck(next, point) : new PlainCheck(next, point);
    }

    private static boolean takes(WatchedMethod method, String descriptor) {
      return method.descriptor().equals("*") || method.descriptor().equals(descriptor);
    }
  }

  private static final class PlainCheck extends MethodVisitor {
    private final int point;

    PlainCheck(MethodVisitor next, int point) {
      super(Opcodes.ASM9, next);
      this.point = point;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      HookCall.enter(this, point);
    }
  }

  private static final class ChannelCheck extends MethodVisitor {
    private final int point;

    ChannelCheck(MethodVisitor next, int point) {
      super(Opcodes.ASM9, next);
      this.point = point;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      super.visitVarInsn(Opcodes.ALOAD, 0);
      HookCall.enterChannel(this, point);
    }
  }
}
