package dev.blockaway.agent.instrumentation;

import dev.blockaway.agent.resource.Names;
import dev.blockaway.agent.resource.TableResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Tells the hook where the tasks of event loops begin and end. */
final class TaskBoundaries extends NamedClasses<List<TaskBoundaries.Boundary>> {
  private static final String WHOLE = "task";
  private static final String BEGIN = "begin";
  private static final Type SLOT = Type.getType(AtomicLong.class);

  /**
   * Which part of a task a method is.
   *
   * @param methods the first one of these that the class has
   */
  record Boundary(List<String> methods, String part) {

    Boundary among(Set<String> present) {
      for (String method : methods) {
        if (present.contains(method)) {
          return new Boundary(List.of(method), part);
        }
      }
      return new Boundary(List.of(), part);
    }

    boolean is(String method) {
      return methods.contains(method);
    }
  }

  TaskBoundaries() {
    super(read(), ClassReader.EXPAND_FRAMES);
  }

  private static Map<String, List<Boundary>> read() {
    Map<String, List<Boundary>> boundaries = new HashMap<>();
    for (String row : TableResource.rows("tasks.txt")) {
      List<String> words = Names.words(row);
      String first = words.get(1);
      int hash = first.indexOf('#');
      String owner = first.substring(0, hash).replace('.', '/');
      List<Boundary> ofOwner = boundaries.get(owner);
      if (ofOwner == null) {
        ofOwner = new ArrayList<>();
        boundaries.put(owner, ofOwner);
      }
      ofOwner.add(boundary(first.substring(hash + 1), words.get(0)));
      for (String further : words.subList(2, words.size())) {
        ofOwner.add(boundary(further, words.get(0)));
      }
    }
    return boundaries;
  }

  private static Boundary boundary(String methods, String part) {
    return new Boundary(List.of(methods.split("\\|", -1)), part);
  }

  /** Of methods of which one calls the other, one alone: its task is counted once. */
  @Override
  List<Boundary> fit(List<Boundary> boundaries, ClassReader reader) {
    Set<String> present = methods(reader);
    List<Boundary> fitting = new ArrayList<>();
    for (Boundary boundary : boundaries) {
      fitting.add(boundary.among(present));
    }
    return fitting;
  }

  private static Set<String> methods(ClassReader reader) {
    Set<String> names = new HashSet<>();
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            names.add(name);
            return null;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return names;
  }

  @Override
  MethodVisitor visitor(List<Boundary> boundaries, Body body, MethodVisitor next) {
    if (body.has(Opcodes.ACC_BRIDGE)) {
      return next;
    }
    for (Boundary boundary : boundaries) {
      if (boundary.is(body.name())) {
        return visitor(boundary.part, body, next);
      }
    }
    return next;
  }

  private static MethodVisitor visitor(String part, Body body, MethodVisitor next) {
    return part.equals(WHOLE)
        ? new EnclosingVisitor(body, next, "taskBegins", "taskEnds", SLOT)
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
