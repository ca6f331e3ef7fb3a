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
   * Whether there are class files for some versions of Java only, which count in multi-release
   * jars.
   *
   * @throws IOException if the jar is damaged
   */
  boolean hasVersions() throws IOException {
    return visit((begin, end, at) -> !isVersion(begin, end));
  }

  /**
   * All class files by the folder they are in, each in the order of the list.
   *
   * @throws IOException if the jar is damaged, or holds class files for some versions of Java
   */
  Map<String, List<Entry>> classes() throws IOException {
    if (hasVersions()) {
      throw new IOException("several versions");
    }
    Folders result = new Folders();
    visit((begin, end, at) -> result.add(begin, end, entry(at)));
    return result.byName;
  }

  /**
   * The class files of a multi-release jar by the folder they are in, as a Java loads them.
   *
   * @param java the version of Java, such as 17
   * @throws IOException if the jar is damaged
   */
  Map<String, List<Entry>> classes(int java) throws IOException {
    JarVersions versions = new JarVersions(java);
    visit(
        (begin, end, at) -> {
          if (isVersion(begin, end)) {
            versions.add(text(begin + VERSIONS.length, end), entry(at));
          }
          return true;
        });
    Folders result = new Folders();
    visit(
        (begin, end, at) ->
            isVersion(begin, end)
                || result.add(begin, end, versions.insteadOf(text(begin, end), entry(at))));
    versions.forEachOther(
        (name, entry) ->
            result.in(name.substring(0, Math.max(0, name.lastIndexOf('/')))).add(entry));
    return result.byName;
  }

  /** Is shown the class files of a jar: where the name of each begins and ends, and its place. */
  private interface Visitor {

    /** False to see no more. */
    boolean visit(int begin, int end, int at);
  }

  /** True if a visitor has not seen all class files. */
  private boolean visit(Visitor visitor) throws IOException {
    try {
      for (int at = 0; at < bytes.length; at = next(at)) {
        int begin = at + ENTRY_SIZE;
        int end = begin + shortAt(at + 28);
        if (isClass(begin, end) && !visitor.visit(begin, end, at)) {
          return true;
        }
      }
      return false;
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("damaged jar", e);
    }
  }

  private boolean isVersion(int begin, int end) {
    return end - begin > VERSIONS.length && holds(begin, VERSIONS);
  }

  private Entry entry(int at) {
    return new Entry(shortAt(at + 10), intAt(at + 20), intAt(at + 24), intAt(at + 42));
  }

  private String text(int begin, int end) {
    return new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
  }

  /** Collects entries by folder. */
  private final class Folders {
    private final Map<String, List<Entry>> byName = new HashMap<>();
    private String last = "";

    boolean add(int begin, int end, Entry entry) {
      last = folder(begin, end, last);
      in(last).add(entry);
      return true;
    }

    List<Entry> in(String folder) {
      return byName.computeIfAbsent(folder, key -> new ArrayList<>());
    }
  }

  /** The folder of a name; most often that of the entry before. */
  private String folder(int name, int nameEnd, String before) {
    int end = nameEnd;
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
