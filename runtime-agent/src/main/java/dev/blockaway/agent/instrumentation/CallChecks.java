package dev.blockaway.agent.instrumentation;

import dev.blockaway.agent.detector.BlockingCall;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Puts a check before watched calls in classes of the application and its libraries. */
final class CallChecks implements ClassFileTransformer {
  private static final List<String> OURS =
      List.of(
          "dev/blockaway/agent/",
          "dev/blockaway/api/",
          "dev/blockaway/catalog/",
          "dev/blockaway/findings/",
          "reactor/blockhound/");
  private static final String PROBES = "dev/blockaway/agent/SelfTestProbes";

  /** Asked for once: a security manager would be asked for the permission at each class. */
  private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

  private final WatchedCalls watched;
  private final Points points;
  private final TypeAnswers texts;
  private final BiPredicate<String, String> methods;
  private final TraceSearch traces;

  CallChecks(WatchedCalls watched, Points points) {
    this.watched = watched;
    this.points = points;
    this.texts = new TypeAnswers(watched::isTrace);
    this.methods = watched::mayContain;
    this.traces = new TraceSearch(watched.types(), watched.ofObject(), texts);
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    if (isJdks(loader) || isOurs(name)) {
      return null;
    }
    if (!mentionsWatched(classFile)) {
      return null;
    }
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new CallVisitor(writer), 0);
    return writer.toByteArray();
  }

  /** Whether a class that is there already, such as one that an integration names, may call. */
  boolean concerns(Class<?> type) {
    // other agents have loaders of their own, with thousands of classes
    return type.getClassLoader() == ClassLoader.getSystemClassLoader()
        && !isOurs(type.getName().replace('.', '/'));
  }

  private static boolean isJdks(@Nullable ClassLoader loader) {
    return loader == null || loader == PLATFORM;
  }

  /** The agent's own classes, but for those that test it. */
  private static boolean isOurs(@Nullable String name) {
    if (name == null || name.equals(PROBES)) {
      return false;
    }
    for (String prefix : OURS) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Most classes end here. */
  private boolean mentionsWatched(byte[] classFile) {
    return traces.isIn(classFile) && new MethodReferences(classFile).anyMatch(texts, methods);
  }

  private final class CallVisitor extends ClassVisitor {
    private String type = "";

    CallVisitor(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version, int access, String name, String sign, String superName, String[] interfaces) {
      type = name;
      super.visit(version, access, name, sign, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new CallMethodVisitor(
          type, super.visitMethod(access, name, descriptor, signature, exceptions));
    }
  }

  private final class CallMethodVisitor extends MethodVisitor {
    private final String type;

    CallMethodVisitor(String type, MethodVisitor next) {
      super(Opcodes.ASM9, next);
      this.type = type;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      BlockingCall call = watched.find(type, owner, name, descriptor);
      if (call != null) {
        HookCall.enter(this, points.number(call));
      }
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }
  }
}
