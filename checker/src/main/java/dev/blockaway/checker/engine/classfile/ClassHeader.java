package dev.blockaway.checker.engine.classfile;

import java.io.IOException;
import java.util.List;

/**
 * The beginning of a class file.
 *
 * @param name binary name of the class, with dots
 * @param flags its access flags, as class files write them
 * @param supertypes binary names of its superclass and interfaces; the first is empty where there
 *     is no superclass
 * @param mayBeAnnotated whether the class or a member of it has annotations that are there at run
 *     time
 */
public record ClassHeader(String name, int flags, List<String> supertypes, boolean mayBeAnnotated) {
  private static final int ABSTRACT_OR_INTERFACE = 0x0600;

  /** Copies the supertypes. */
  public ClassHeader {
    supertypes = List.copyOf(supertypes);
  }

  /**
   * Reads the beginning of a class file, no further than its supertypes.
   *
   * @param bytes hold the class file at their beginning
   * @param length its size in bytes
   * @throws IOException if it is none
   */
  public static ClassHeader read(byte[] bytes, int length) throws IOException {
    return BrokenClass.orResult(() -> HeaderReader.read(bytes, length));
  }

  /** Whether objects of exactly this class can exist. */
  public boolean isConcrete() {
    return (flags & ABSTRACT_OR_INTERFACE) == 0;
  }
}
