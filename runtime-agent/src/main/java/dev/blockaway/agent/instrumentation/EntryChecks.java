package dev.blockaway.agent.instrumentation;

import dev.blockaway.agent.detector.BlockingCall;
import dev.blockaway.agent.detector.WatchedMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Puts a check at the entry of watched methods of the JDK. */
final class EntryChecks extends NamedClasses<List<WatchedMethod>> {
  private final Set<String> checked = ConcurrentHashMap.newKeySet();
  private final Points points;

  EntryChecks(List<WatchedMethod> watched, Points points) {
    super(byOwner(watched), 0);
    this.points = points;
  }

  private static Map<String, List<WatchedMethod>> byOwner(List<WatchedMethod> watched) {
    Map<String, List<WatchedMethod>> byOwner = new HashMap<>();
    for (WatchedMethod method : watched) {
      String owner = method.owner().replace('.', '/');
      List<WatchedMethod> methods = byOwner.get(owner);
      if (methods == null) {
        methods = new ArrayList<>();
        byOwner.put(owner, methods);
      }
      methods.add(method);
    }
    return byOwner;
  }

  /** How many methods have a check by now. */
  int count() {
    return checked.size();
  }

  @Override
  MethodVisitor visitor(List<WatchedMethod> watched, Body body, MethodVisitor next) {
    for (WatchedMethod method : watched) {
      if (method.name().equals(body.name()) && takes(method, body.descriptor())) {
        checked.add(body.owner() + "." + body.name() + body.descriptor());
        return check(method, next);
      }
    }
    return next;
  }

  private MethodVisitor check(WatchedMethod method, MethodVisitor next) {
    int point =
        points.number(
            new BlockingCall(
                InstrumentationDetector.NAME, method.title(), method.kind(), method.breaksLocks()));
    return method.ifBlockingMode() ? new ChannelCheck(next, point) : new PlainCheck(next, point);
  }

  private static boolean takes(WatchedMethod method, String descriptor) {
    return method.descriptor().equals("*") || method.descriptor().equals(descriptor);
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
