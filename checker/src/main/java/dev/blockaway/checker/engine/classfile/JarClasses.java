package dev.blockaway.checker.engine.classfile;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The class files of a jar, read one after the other through two buffers: the compiler's memory is
 * somebody else's, and a jar holds more than the heap of a compiler that has just begun.
 */
public final class JarClasses {
  private static final int LOCAL_SIZE = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /** In bytes; what a jar says of its entries may be wrong. */
  private static final int LARGEST_CLASS = 4 << 20;

  /** In bytes; entries stand one behind the other, so one access reads many. */
  private static final int AHEAD = 128 << 10;

  private final RandomAccessFile file;
  private final int length;
  private final ClassFiles classFiles;
  private final Inflater inflater = new Inflater(true);
  private byte[] window = new byte[AHEAD];
  private int windowBegin;
  private int windowEnd;
  private byte[] content = new byte[AHEAD];

  /** Takes what a class file holds. */
  public interface ClassFiles {

    /**
     * One class file.
     *
     * @param content holds it at its beginning; it is used again for the next one
     * @param length in bytes
     */
    void add(byte[] content, int length);
  }

  private JarClasses(RandomAccessFile file, ClassFiles classFiles) throws IOException {
    this.file = file;
    this.length = (int) Math.min(file.length(), Integer.MAX_VALUE);
    this.classFiles = classFiles;
  }

  /**
   * Hands on the contents of all class files.
   *
   * @throws IOException if the jar is none of the plain sort, is damaged, or holds several versions
   *     of a class
   */
  public static void read(Path jar, ClassFiles classFiles) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
      JarDirectory directory = JarDirectory.read(file);
      JarClasses classes = new JarClasses(file, classFiles);
      try {
        directory.forEachClass(classes::read);
      } finally {
        classes.inflater.end();
      }
    }
  }

  private void read(int method, int compressed, int size, int offset) throws IOException {
    if (size < 0 || size > LARGEST_CLASS || compressed < 0 || compressed > LARGEST_CLASS) {
      throw new IOException("damaged jar, or a large class");
    }
    int header = inWindow(offset, LOCAL_SIZE);
    int data = offset + LOCAL_SIZE + shortAt(header + 26) + shortAt(header + 28);
    int at = inWindow(data, compressed);
    if (content.length < size) {
      content = new byte[size];
    }
    if (method == STORED && size == compressed) {
      System.arraycopy(window, at, content, 0, size);
    } else if (method == DEFLATED) {
      inflate(at, compressed, size);
    } else {
      throw new IOException("unknown compression");
    }
    classFiles.add(content, size);
  }

  private void inflate(int at, int compressed, int size) throws IOException {
    inflater.reset();
    inflater.setInput(window, at, compressed);
    try {
      if (inflater.inflate(content, 0, size) != size) {
        throw new IOException("damaged jar");
      }
    } catch (DataFormatException e) {
      throw new IOException("damaged jar", e);
    }
  }

  /** Where in the window some bytes of the jar are, after they have been read if need be. */
  private int inWindow(int offset, int size) throws IOException {
    if (offset < 0 || offset > length - size) {
      throw new IOException("damaged jar");
    }
    if (offset < windowBegin || offset > windowEnd - size) {
      if (window.length < size) {
        window = new byte[size];
      }
      int part = Math.min(window.length, length - offset);
      file.seek(offset);
      file.readFully(window, 0, part);
      windowBegin = offset;
      windowEnd = offset + part;
    }
    return offset - windowBegin;
  }

  private int shortAt(int at) {
    return (window[at] & 0xff) | (window[at + 1] & 0xff) << 8;
  }
}
