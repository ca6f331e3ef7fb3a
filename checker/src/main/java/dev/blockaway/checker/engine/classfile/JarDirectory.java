package dev.blockaway.checker.engine.classfile;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The list of a jar's entries, read in one go: {@link java.util.jar.JarFile} checks names, versions
 * and manifests first, which in a compiler that has just begun takes longer than all the rest. It
 * reads plain jars only and refuses others, for which there is {@code JarFile}.
 */
public final class JarDirectory {
  private static final int END_SIZE = 22;
  private static final int END_MAGIC = 0x06054b50;
  private static final int ENTRY_SIZE = 46;
  private static final int ENTRY_MAGIC = 0x02014b50;
  private static final int MAX_COUNT = 0xffff;

  private static final byte[] SUFFIX = ".class".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] INFO = "-info.class".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] VERSIONS = "META-INF/versions/".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;

  private JarDirectory(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads the list of a jar.
   *
   * @throws IOException if it cannot be read, or is none of the plain sort
   */
  public static JarDirectory read(Path jar) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
      return read(file);
    }
  }

  static JarDirectory read(RandomAccessFile file) throws IOException {
    long last = file.length() - END_SIZE;
    if (last < 0 || last > Integer.MAX_VALUE - END_SIZE) {
      throw new IOException("no plain jar");
    }
    JarDirectory tail = new JarDirectory(part(file, last, END_SIZE));
    int size = tail.intAt(12);
    int begin = tail.intAt(16);
    if (tail.intAt(0) != END_MAGIC
        || tail.shortAt(10) == MAX_COUNT
        || size < 0
        || begin < 0
        || (long) begin + size != last) {
      throw new IOException("no plain jar");
    }
    return new JarDirectory(part(file, begin, size));
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
      for (int at = 0; at < bytes.length; at = next(at)) {
        if (shortAt(at + 28) == wanted.length && holds(at + ENTRY_SIZE, wanted)) {
          return true;
        }
      }
      return false;
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("damaged jar", e);
    }
  }

  /**
   * What the list says of a class file.
   *
   * @param compressed its size in the jar, in bytes
   * @param size its size, in bytes
   * @param offset where it begins in the jar, with a header of its own
   */
  record Entry(int method, int compressed, int size, int offset) {}

  /**
   * All class files by the folder they are in, each in the order of the list.
   *
   * @throws IOException if the jar is damaged, or holds several versions of a class
   */
  Map<String, List<Entry>> classes() throws IOException {
    Map<String, List<Entry>> result = new HashMap<>();
    try {
      String folder = "";
      for (int at = 0; at < bytes.length; at = next(at)) {
        int name = at + ENTRY_SIZE;
        int nameEnd = name + shortAt(at + 28);
        if (!isClass(name, nameEnd)) {
          continue;
        }
        if (nameEnd - name > VERSIONS.length && holds(name, VERSIONS)) {
          throw new IOException("several versions");
        }
        folder = folder(name, nameEnd, folder);
        result
            .computeIfAbsent(folder, key -> new ArrayList<>())
            .add(new Entry(shortAt(at + 10), intAt(at + 20), intAt(at + 24), intAt(at + 42)));
      }
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("damaged jar", e);
    }
    return result;
  }

  /** The folder of a name; most often that of the entry before. */
  private String folder(int name, int nameEnd, String before) {
    int end = nameEnd;
    while (end > name && bytes[end - 1] != '/') {
      end--;
    }
    int length = Math.max(0, end - 1 - name);
    String folder = new String(bytes, name, length, StandardCharsets.UTF_8);
    return folder.equals(before) ? before : folder;
  }

  private boolean isClass(int name, int nameEnd) {
    int length = nameEnd - name;
    return length > SUFFIX.length
        && holds(nameEnd - SUFFIX.length, SUFFIX)
        && (length < INFO.length || !holds(nameEnd - INFO.length, INFO));
  }

  private int next(int at) throws IOException {
    if (at + ENTRY_SIZE > bytes.length || intAt(at) != ENTRY_MAGIC) {
      throw new IOException("damaged jar");
    }
    return at + ENTRY_SIZE + shortAt(at + 28) + shortAt(at + 30) + shortAt(at + 32);
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
