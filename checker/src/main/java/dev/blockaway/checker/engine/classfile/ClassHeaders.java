package dev.blockaway.checker.engine.classfile;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the classes of a jar or directory extend. The beginnings of their class files are read
 * folder by folder, when a search comes to them: most searches end near where they begin, and to
 * read a whole jar takes longer than all else that is done with it.
 */
public final class ClassHeaders {
  private static final String CLASS = ".class";

  private final Map<String, Folder> unread;
  private final List<ClassHeader> read = new ArrayList<>();
  private final Map<String, List<ClassHeader>> extending = new HashMap<>();

  /** The class files of one folder. */
  private interface Folder {
    void read(List<ClassHeader> result) throws IOException;
  }

  private ClassHeaders(Map<String, Folder> folders) {
    this.unread = folders;
  }

  /** Opens jars and directories; the buffers to read jars are shared by all of them. */
  public static final class Reader {
    private @Nullable JarClasses jarClasses;

    /** The classes of a jar or directory; none if it cannot be read. */
    public ClassHeaders of(Path container) {
      try {
        return new ClassHeaders(
            Files.isDirectory(container) ? ofDirectory(container) : ofJar(container));
      } catch (IOException | UncheckedIOException unreadable) {
        return new ClassHeaders(new TreeMap<>());
      }
    }

    private Map<String, Folder> ofJar(Path jar) throws IOException {
      Map<String, Folder> result = new TreeMap<>();
      try {
        classes(jar)
            .forEach(
                (folder, entries) -> result.put(folder, into -> read(jar, folder, entries, into)));
      } catch (IOException notPlain) {
        result.put("", into -> readAnyJar(jar.toFile(), entry -> true, into));
      }
      return result;
    }

    private static Map<String, List<JarDirectory.Entry>> classes(Path jar) throws IOException {
      JarDirectory directory = JarDirectory.read(jar);
      return directory.hasVersions() && isMultiRelease(jar)
          ? directory.classes(Runtime.version().feature())
          : directory.classes();
    }

    private static boolean isMultiRelease(Path jar) throws IOException {
      try (JarFile file = new JarFile(jar.toFile(), false)) {
        return file.isMultiRelease();
      }
    }

    private void read(
        Path jar, String folder, List<JarDirectory.Entry> entries, List<ClassHeader> result)
        throws IOException {
      if (jarClasses == null) {
        jarClasses = new JarClasses();
      }
      List<ClassHeader> headers = new ArrayList<>();
      try {
        jarClasses.read(jar, entries, (bytes, length) -> add(bytes, length, headers));
        result.addAll(headers);
      } catch (IOException notPlain) {
        readAnyJar(jar.toFile(), entry -> folder(entry).equals(folder), result);
      }
    }
  }

  /** What has been read, in the order of that. */
  public List<ClassHeader> read() {
    return Collections.unmodifiableList(read);
  }

  /**
   * The classes that name a class as their supertype, of those that have been read. Of {@code
   * Object} it is not known.
   */
  public List<ClassHeader> extending(String binaryName) {
    return extending.getOrDefault(binaryName, List.of());
  }

  /** The folders that have not been read, those first whose names begin most like a class's. */
  public List<String> unreadNear(String binaryName) {
    String path = binaryName.replace('.', '/');
    Map<String, Integer> alike = new HashMap<>();
    unread.keySet().forEach(folder -> alike.put(folder, alike(folder, path)));
    List<String> result = new ArrayList<>(unread.keySet());
    result.sort(Comparator.comparing(alike::get).reversed());
    return result;
  }

  /** How far a folder and the path of a class are the same, in whole names. */
  private static int alike(String folder, String path) {
    int end = Math.min(folder.length(), path.length());
    int whole = 0;
    for (int i = 0; i < end; i++) {
      if (folder.charAt(i) != path.charAt(i)) {
        return whole;
      }
      if (folder.charAt(i) == '/') {
        whole = i;
      }
    }
    boolean isWhole = end == folder.length() && end < path.length() && path.charAt(end) == '/';
    return isWhole ? end : whole;
  }

  /** Reads a folder, if that was not done before. */
  public void read(String folder) {
    Folder files = unread.remove(folder);
    if (files == null) {
      return;
    }
    List<ClassHeader> headers = new ArrayList<>();
    try {
      files.read(headers);
    } catch (IOException unreadable) {
      // what cannot be read extends nothing
    }
    headers.sort(Comparator.comparing(ClassHeader::name));
    read.addAll(headers);
    for (ClassHeader header : headers) {
      for (String supertype : header.supertypes()) {
        if (!supertype.equals("java.lang.Object")) {
          extending.computeIfAbsent(supertype, key -> new ArrayList<>()).add(header);
        }
      }
    }
  }

  private static Map<String, Folder> ofDirectory(Path directory) throws IOException {
    Map<String, List<Path>> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) all.filter(path -> isClass(path.toString()))::iterator) {
        String folder = directory.relativize(file.getParent()).toString();
        files
            .computeIfAbsent(folder.replace(File.separatorChar, '/'), key -> new ArrayList<>())
            .add(file);
      }
    }
    Map<String, Folder> result = new TreeMap<>();
    files.forEach((folder, paths) -> result.put(folder, into -> read(paths, into)));
    return result;
  }

  private static void read(List<Path> files, List<ClassHeader> result) {
    for (Path file : files) {
      add(() -> Files.newInputStream(file), result);
    }
  }

  /** Jars that are out of the ordinary. */
  private static void readAnyJar(File jar, Predicate<String> wanted, List<ClassHeader> result)
      throws IOException {
    try (JarFile file = new JarFile(jar, false, JarFile.OPEN_READ, JarFile.runtimeVersion());
        Stream<JarEntry> entries = file.versionedStream()) {
      for (JarEntry entry : (Iterable<JarEntry>) entries::iterator) {
        if (isClass(entry.getName()) && wanted.test(entry.getName())) {
          add(() -> file.getInputStream(entry), result);
        }
      }
    }
  }

  private static String folder(String entry) {
    return entry.substring(0, Math.max(0, entry.lastIndexOf('/')));
  }

  private static boolean isClass(String file) {
    return file.endsWith(CLASS) && !file.endsWith("-info" + CLASS);
  }

  /** Opens a class file. */
  private interface Content {
    InputStream open() throws IOException;
  }

  private static void add(Content file, List<ClassHeader> result) {
    try (InputStream in = file.open()) {
      byte[] bytes = in.readAllBytes();
      add(bytes, bytes.length, result);
    } catch (IOException damaged) {
      // a damaged class extends nothing
    }
  }

  private static void add(byte[] bytes, int length, List<ClassHeader> result) {
    try {
      result.add(ClassHeader.read(bytes, length));
    } catch (IOException damaged) {
      // a damaged class extends nothing
    }
  }
}
