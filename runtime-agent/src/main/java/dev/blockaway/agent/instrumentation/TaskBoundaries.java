package dev.blockaway.agent.instrumentation;

import dev.blockaway.agent.resource.TableResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Tells the hook where the tasks of event loops begin and end. */
final class TaskBoundaries extends NamedClasses<List<TaskBoundaries.Boundary>> {
  private static final String WHOLE = "task";
  private static final String BEGIN = "begin";

  /** Which part of a task a method is. */
  record Boundary(String method, String part) {}

  TaskBoundaries() {
    super(read(), ClassReader.EXPAND_FRAMES);
  }

  private static Map<String, List<Boundary>> read() {
    Map<String, List<Boundary>> boundaries = new HashMap<>();
    for (String row : TableResource.rows("tasks.txt")) {
      String[] words = row.split("[ #]", -1);
      for (int i = 2; i < words.length; i++) {
        boundaries
            .computeIfAbsent(words[1].replace('.', '/'), owner -> new ArrayList<>())
            .add(new Boundary(words[i], words[0]));
      }
    }
    return boundaries;
  }

  @Override
  MethodVisitor visitor(List<Boundary> boundaries, Body body, MethodVisitor next) {
    if (body.has(Opcodes.ACC_BRIDGE)) {
      return next;
    }
    for (Boundary boundary : boundaries) {
      if (boundary.method.equals(body.name())) {
        return visitor(boundary.part, body, next);
      }
    }
    return next;
  }

  private static MethodVisitor visitor(String part, Body body, MethodVisitor next) {
    return part.equals(WHOLE)
        ? new EnclosingVisitor(body, next, "taskBegins", "taskEnds")
        : new EdgeVisitor(next, part.equals(BEGIN) ? "taskBeginsHere" : "taskEndsHere");
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
