package dev.blockaway.agent.instrumentation;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Changes the bodies of methods in classes that it knows by name.
 *
 * @param <R> what is known of a class
 */
abstract class NamedClasses<R> implements ClassFileTransformer {
  private final Map<String, R> rules;
  private final int parsing;

  /**
   * For these classes.
   *
   * @param rules by internal class name
   * @param parsing options of {@link ClassReader#accept}
   */
  NamedClasses(Map<String, R> rules, int parsing) {
    this.rules = rules;
    this.parsing = parsing;
  }

  /**
   * A method that has a body.
   *
   * @param owner internal name of its class
   * @param access its modifiers
   * @param name its name
   * @param descriptor that of the JVM
   */
  record Body(String owner, int access, String name, String descriptor) {

    boolean isStatic() {
      return has(Opcodes.ACC_STATIC);
    }

    boolean has(int modifier) {
      return (access & modifier) != 0;
    }
  }

  /** What writes the changed body; {@code next} itself where nothing is changed. */
  abstract MethodVisitor visitor(R rule, Body body, MethodVisitor next);

  /** What of a rule holds for this version of a class. */
  R fit(R rule, ClassReader reader) {
    return rule;
  }

  /**
   * Knows more of a class; the rules must have been given in a map that threads may share.
   *
   * @param name its internal name
   * @param rule what is known from now on
   * @param both puts that together with what was known
   */
  final void know(String name, R rule, BinaryOperator<R> both) {
    rules.merge(name, rule, both);
  }

  /** Whether something is known of the class with this internal name. */
  final boolean concerns(String name) {
    return rules.containsKey(name);
  }

  @Override
  public final byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    R rule = name == null ? null : rules.get(name);
    if (rule == null) {
      return null;
    }
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new BodyVisitor(reader.getClassName(), fit(rule, reader), writer), parsing);
    return writer.toByteArray();
  }

  private final class BodyVisitor extends ClassVisitor {
    private final String owner;
    private final R rule;

    BodyVisitor(String owner, R rule, ClassVisitor next) {
      super(Opcodes.ASM9, next);
      this.owner = owner;
      this.rule = rule;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      Body body = new Body(owner, access, name, descriptor);
      return body.has(Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT) ? next : visitor(rule, body, next);
    }
  }
}
