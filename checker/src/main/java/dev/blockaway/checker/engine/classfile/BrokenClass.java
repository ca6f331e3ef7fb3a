package dev.blockaway.checker.engine.classfile;

import java.io.IOException;
import java.nio.BufferUnderflowException;

/** Turns what a buffer says at its end into what a broken file is. */
final class BrokenClass {

  /** Reads from a buffer. */
  interface Reading<T> {
    T read() throws IOException;
  }

  private BrokenClass() {}

  /**
   * What some reading of a class file gives.
   *
   * @throws IOException if the class file is broken
   */
  static <T> T orResult(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (IndexOutOfBoundsException
        | BufferUnderflowException
        | NegativeArraySizeException
        | IllegalArgumentException e) {
      throw new IOException("broken class file", e);
    }
  }
}
