package dev.blockaway.checker.engine.classfile;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads class files of jars, one after the other through two buffers: the compiler's memory is
 * somebody else's, and a jar holds more than the heap of a compiler that has just begun.
 */
final class JarClasses {
  private static final int LOCAL_SIZE = 30;

  /** In bytes; a header with the name of its class, as most are. */
  private static final int LONG_HEADER = 256;

  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /** In bytes; what a jar says of its entries may be wrong. */
  private static final int LARGEST_CLASS = 4 << 20;

  /** In bytes; entries stand one behind the other, so one access reads many. */
  private static final int AHEAD = 128 << 10;

  private byte[] window = new byte[AHEAD];
  private byte[] content = new byte[AHEAD];

  /** Takes what a class file holds. */
  interface ClassFiles {

    /**
     * One class file.
     *
     * @param content holds it at its beginning; it is used again for the next one
     * @param length in bytes
     */
    void add(byte[] content, int length);
  }

  /**
   * Hands on the contents of some class files of a jar.
   *
   * @throws IOException if the jar is damaged, or none of the plain sort
   */
  void read(Path jar, List<JarDirectory.Entry> entries, ClassFiles classFiles) throws IOException {
    Inflater inflater = new Inflater(true);
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
      Window open = new Window(file, end(entries));
      for (JarDirectory.Entry entry : entries) {
        read(entry, open, inflater);
        classFiles.add(content, entry.size());
      }
    } finally {
      inflater.end();
    }
  }

  /** About where the last of some entries ends: nothing is read ahead behind it. */
  private static long end(List<JarDirectory.Entry> entries) {
    long end = 0;
    for (JarDirectory.Entry entry : entries) {
      end = Math.max(end, (long) entry.offset() + entry.compressed() + LONG_HEADER);
    }
    return end;
  }

  private void read(JarDirectory.Entry entry, Window open, Inflater inflater) throws IOException {
    int size = entry.size();
    int compressed = entry.compressed();
    if (size < 0 || size > LARGEST_CLASS || compressed < 0 || compressed > LARGEST_CLASS) {
      throw new IOException("damaged jar, or a large class");
    }
    int header = open.at(entry.offset(), LOCAL_SIZE);
    int data = entry.offset() + LOCAL_SIZE + shortAt(header + 26) + shortAt(header + 28);
    int at = open.at(data, compressed);
    if (content.length < size) {
      content = new byte[size];
    }
    if (entry.method() == STORED && size == compressed) {
      System.arraycopy(window, at, content, 0, size);
    } else if (entry.method() == DEFLATED) {
      inflate(inflater, at, compressed, size);
    } else {
      throw new IOException("unknown compression");
    }
  }

  private void inflate(Inflater inflater, int at, int compressed, int size) throws IOException {
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

  /** The part of a jar that is in the first buffer. */
  private final class Window {
    private final RandomAccessFile file;
    private final int length;
    private final long ahead;
    private int begin;
    private int end;

    /** {@code ahead} is up to where it is worth to read more than was asked for. */
    Window(RandomAccessFile file, long ahead) throws IOException {
      this.file = file;
      this.length = (int) Math.min(file.length(), Integer.MAX_VALUE);
      this.ahead = Math.min(ahead, length);
    }

    /** Where in the buffer some bytes of the jar are, after they have been read if need be. */
    int at(int offset, int size) throws IOException {
      if (offset < 0 || offset > length - size) {
        throw new IOException("damaged jar");
      }
      if (offset < begin || offset > end - size) {
        if (window.length < size) {
          window = new byte[size];
        }
        int part = Math.min(window.length, Math.max(size, (int) ahead - offset));
        file.seek(offset);
        file.readFully(window, 0, part);
        begin = offset;
        end = offset + part;
      }
      return offset - begin;
    }
  }

  private int shortAt(int at) {
    return (window[at] & 0xff) | (window[at + 1] & 0xff) << 8;
  }
}
