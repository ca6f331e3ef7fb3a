package dev.blockaway.checker.engine.classfile;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
   * Whether there are class files for some versions of Java only, which count in multi-release
   * jars.
   *
   * @throws IOException if the jar is damaged
   */
  boolean hasVersions() throws IOException {
    for (int at = classAt(0); at >= 0; at = classBehind(at)) {
      if (isVersion(at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * All class files by the folder they are in, each in the order of the list.
   *
   * @throws IOException if the jar is damaged, or holds class files for some versions of Java
   */
  Map<String, List<Entry>> classes() throws IOException {
    Map<String, List<Entry>> result = new HashMap<>();
    String folder = "";
    for (int at = classAt(0); at >= 0; at = classBehind(at)) {
      if (isVersion(at)) {
        throw new IOException("several versions");
      }
      folder = folder(at, folder);
      result.computeIfAbsent(folder, key -> new ArrayList<>()).add(entry(at));
    }
    return result;
  }

  /**
   * The class files of a multi-release jar by the folder they are in, as a Java loads them.
   *
   * @param java the version of Java, such as 17
   * @throws IOException if the jar is damaged
   */
  Map<String, List<Entry>> classes(int java) throws IOException {
    JarVersions versions = new JarVersions(java);
    for (int at = classAt(0); at >= 0; at = classBehind(at)) {
      if (isVersion(at)) {
        versions.add(text(begin(at) + VERSIONS.length, end(at)), entry(at));
      }
    }
    Map<String, Entry> byName = new LinkedHashMap<>();
    for (int at = classAt(0); at >= 0; at = classBehind(at)) {
      if (!isVersion(at)) {
        byName.put(text(begin(at), end(at)), entry(at));
      }
    }
    byName.putAll(versions.newest());
    Map<String, List<Entry>> result = new HashMap<>();
    byName.forEach(
        (name, entry) ->
            result
                .computeIfAbsent(
                    name.substring(0, Math.max(0, name.lastIndexOf('/'))), key -> new ArrayList<>())
                .add(entry));
    return result;
  }

  private int classBehind(int at) throws IOException {
    return classAt(next(at));
  }

  /** The entry of the first class file at or behind a place in the list; -1 if there is none. */
  private int classAt(int from) throws IOException {
    try {
      int at = from;
      while (at < bytes.length && !isClass(begin(at), end(at))) {
        at = next(at);
      }
      return at < bytes.length ? at : -1;
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("damaged jar", e);
    }
  }

  private int begin(int at) {
    return at + ENTRY_SIZE;
  }

  private int end(int at) {
    return begin(at) + shortAt(at + 28);
  }

  private boolean isVersion(int at) {
    return end(at) - begin(at) > VERSIONS.length && holds(begin(at), VERSIONS);
  }

  private Entry entry(int at) {
    return new Entry(shortAt(at + 10), intAt(at + 20), intAt(at + 24), intAt(at + 42));
  }

  private String text(int begin, int end) {
    return new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
  }

  /** The folder of a name; most often that of the entry before. */
  private String folder(int at, String before) {
    int name = begin(at);
    int end = end(at);
    while (end > name && bytes[end - 1] != '/') {
      end--;
    }
    String folder = text(name, Math.max(name, end - 1));
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
