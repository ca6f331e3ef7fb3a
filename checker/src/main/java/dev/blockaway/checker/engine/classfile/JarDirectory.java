package dev.blockaway.checker.engine.classfile;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The entries of a jar, read in one go: {@link java.util.jar.JarFile} checks names, versions and
 * manifests first, which in a compiler that has just begun takes longer than all the rest. It reads
 * plain jars only and refuses others, for which there is {@code JarFile}.
 */
public final class JarDirectory {
  private static final int END_SIZE = 22;
  private static final int END_MAGIC = 0x06054b50;
  private static final int ENTRY_SIZE = 46;
  private static final int ENTRY_MAGIC = 0x02014b50;
  private static final int LOCAL_SIZE = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int MAX_COUNT = 0xffff;

  /** In bytes; whole bundles of libraries are better streamed. */
  private static final int LARGEST_JAR = 64 << 20;

  /** In bytes; what a jar says of its entries may be wrong. */
  private static final int LARGEST_CLASS = 4 << 20;

  private static final byte[] SUFFIX = ".class".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] INFO = "-info.class".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] VERSIONS = "META-INF/versions/".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;
  private final int begin;
  private final int end;

  private JarDirectory(byte[] bytes, int begin, int end) {
    this.bytes = bytes;
    this.begin = begin;
    this.end = end;
  }

  /**
   * Reads the names of a jar's entries, and not what they hold.
   *
   * @throws IOException if it cannot be read, or is none of the plain sort
   */
  public static JarDirectory readNames(Path jar) throws IOException {
    return read(jar, false);
  }

  /**
   * Reads a whole jar.
   *
   * @throws IOException if it cannot be read, or is none of the plain sort
   */
  public static JarDirectory read(Path jar) throws IOException {
    return read(jar, true);
  }

  private static JarDirectory read(Path jar, boolean whole) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
      long last = file.length() - END_SIZE;
      if (last < 0 || last > Integer.MAX_VALUE - END_SIZE) {
        throw new IOException("no plain jar");
      }
      JarDirectory tail = new JarDirectory(part(file, last, END_SIZE), 0, 0);
      int size = tail.intAt(12);
      int begin = tail.intAt(16);
      if (tail.intAt(0) != END_MAGIC
          || tail.shortAt(10) == MAX_COUNT
          || size < 0
          || begin < 0
          || (long) begin + size != last) {
        throw new IOException("no plain jar");
      }
      if (whole && begin > LARGEST_JAR) {
        throw new IOException("large jar");
      }
      return whole
          ? new JarDirectory(part(file, 0, begin + size), begin, begin + size)
          : new JarDirectory(part(file, begin, size), 0, size);
    }
  }

  private static byte[] part(RandomAccessFile file, long from, int size) throws IOException {
    byte[] bytes = new byte[size];
    file.seek(from);
    file.readFully(bytes);
    return bytes;
  }

  /**
   * Whether there is an entry with a name.
   *
   * @throws IOException if the jar is damaged
   */
  public boolean contains(String name) throws IOException {
    byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
    try {
      for (int at = begin; at < end; at = next(at)) {
        if (shortAt(at + 28) == wanted.length && holds(at + ENTRY_SIZE, wanted)) {
          return true;
        }
      }
      return false;
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("damaged jar", e);
    }
  }

  /** Takes what a class file holds. */
  public interface ClassFiles {
    void add(byte[] content);
  }

  /**
   * Hands on the contents of all class files.
   *
   * @throws IOException if the jar is damaged, or holds several versions of a class
   */
  public void forEachClass(ClassFiles classFiles) throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      for (int at = begin; at < end; at = next(at)) {
        int name = at + ENTRY_SIZE;
        int nameEnd = name + shortAt(at + 28);
        if (nameEnd - name > VERSIONS.length && holds(name, VERSIONS)) {
          throw new IOException("several versions");
        }
        if (isClass(name, nameEnd)) {
          classFiles.add(content(at, inflater));
        }
      }
    } catch (DataFormatException | IndexOutOfBoundsException e) {
      throw new IOException("damaged jar", e);
    } finally {
      inflater.end();
    }
  }

  private boolean isClass(int name, int nameEnd) {
    int length = nameEnd - name;
    return length > SUFFIX.length
        && holds(nameEnd - SUFFIX.length, SUFFIX)
        && (length < INFO.length || !holds(nameEnd - INFO.length, INFO));
  }

  private int next(int at) throws IOException {
    if (at + ENTRY_SIZE > end || intAt(at) != ENTRY_MAGIC) {
      throw new IOException("damaged jar");
    }
    return at + ENTRY_SIZE + shortAt(at + 28) + shortAt(at + 30) + shortAt(at + 32);
  }

  private byte[] content(int at, Inflater inflater) throws IOException, DataFormatException {
    int method = shortAt(at + 10);
    int compressed = intAt(at + 20);
    int size = intAt(at + 24);
    int local = intAt(at + 42);
    int data = local + LOCAL_SIZE + shortAt(local + 26) + shortAt(local + 28);
    if (size < 0 || size > LARGEST_CLASS || compressed < 0 || compressed > end - data) {
      throw new IOException("damaged jar, or a large class");
    }
    if (method == STORED && size == compressed) {
      return Arrays.copyOfRange(bytes, data, data + size);
    }
    if (method != DEFLATED) {
      throw new IOException("unknown compression");
    }
    byte[] content = new byte[size];
    inflater.reset();
    inflater.setInput(bytes, data, compressed);
    if (inflater.inflate(content) != size) {
      throw new IOException("damaged jar");
    }
    return content;
  }

  private boolean holds(int at, byte[] text) {
    return bytes[at] == text[0] && Arrays.equals(bytes, at, at + text.length, text, 0, text.length);
  }

  private int shortAt(int at) {
    return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
  }

  private int intAt(int at) {
    return shortAt(at) | shortAt(at + 2) << 16;
  }
}
