package dev.blockaway.agent.instrumentation;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the agent changes in classes, one change after the other: each transformer that the JVM
 * knows costs time at each class.
 */
final class ClassChanges implements ClassFileTransformer {
  private final ClassFileTransformer[] changes;

  ClassChanges(List<ClassFileTransformer> changes) {
    this.changes = changes.toArray(new ClassFileTransformer[0]);
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    byte[] changed = null;
    for (ClassFileTransformer change : changes) {
      byte[] next =
          apply(change, loader, name, redefined, domain, changed == null ? classFile : changed);
      changed = next == null ? changed : next;
    }
    return changed;
  }

  /** What fails leaves the class to the others, as the JVM does with its transformers. */
  private static byte @Nullable [] apply(
      ClassFileTransformer change,
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    try {
      return change.transform(loader, name, redefined, domain, classFile);
    } catch (Throwable e) {
      return null;
    }
  }
}
