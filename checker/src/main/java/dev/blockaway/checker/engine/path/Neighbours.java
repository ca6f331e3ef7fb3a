package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.util.Context;
import dev.blockaway.checker.engine.classfile.ClassHeader;
import dev.blockaway.checker.engine.classfile.JarClasses;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Which classes extend a class in its own jar or class directory. A jar is read when it is first
 * asked about, and no further than the beginning of each class file.
 */
final class Neighbours {
  private static final String CLASS = ".class";

  private final Context context;
  private final Map<Path, Map<String, List<ClassHeader>>> containers = new HashMap<>();
  private final Map<ClassSymbol, Optional<Path>> containerOf = new HashMap<>();
  private @Nullable List<Path> output;

  Neighbours(Context context) {
    this.context = context;
  }

  /** The classes in a jar or directory that name a class as their supertype, by name. */
  List<ClassHeader> subtypes(String binaryName, Path container) {
    return containers
        .computeIfAbsent(container, Neighbours::read)
        .getOrDefault(binaryName, List.of());
  }

  /** The jar or directory of a class; null if it is in neither. */
  @Nullable Path containerOf(ClassSymbol type) {
    return containerOf
        .computeIfAbsent(type, key -> Optional.ofNullable(container(key)))
        .orElse(null);
  }

  /** Whether a class was compiled before, as a part of the module that is compiled now. */
  boolean isCompiledBefore(ClassSymbol type) {
    if (output().isEmpty()) {
      return false;
    }
    Path container = containerOf(type);
    return container != null && output().contains(container);
  }

  /**
   * The directories of the class files to come, as far as they are on the class path as well, which
   * they are when only a part of a module is compiled: what an earlier compilation has left is
   * there.
   */
  List<Path> output() {
    if (output == null) {
      output = findOutput();
    }
    return output;
  }

  private List<Path> findOutput() {
    List<Path> result = new ArrayList<>();
    if (context.get(JavaFileManager.class) instanceof StandardJavaFileManager files) {
      List<Path> classPath = paths(files, StandardLocation.CLASS_PATH);
      for (Path directory : paths(files, StandardLocation.CLASS_OUTPUT)) {
        if (classPath.contains(directory)) {
          result.add(directory);
        }
      }
    }
    return result;
  }

  private static List<Path> paths(StandardJavaFileManager files, StandardLocation location) {
    List<Path> result = new ArrayList<>();
    Iterable<? extends Path> paths = files.getLocationAsPaths(location);
    if (paths != null) {
      paths.forEach(path -> result.add(path.toAbsolutePath().normalize()));
    }
    return result;
  }

  /** The jar or directory in which javac has found a class; null if it is neither. */
  static @Nullable Path container(ClassSymbol type) {
    JavaFileObject file = type.classfile;
    if (file == null || file.getKind() != JavaFileObject.Kind.CLASS) {
      return null;
    }
    try {
      return container(file.toUri(), type.flatName().toString());
    } catch (IllegalArgumentException | FileSystemNotFoundException elsewhere) {
      return null;
    }
  }

  private static @Nullable Path container(URI file, String binaryName) {
    if (file.getScheme().equals("jar")) {
      String jar = file.getRawSchemeSpecificPart();
      return Path.of(URI.create(jar.substring(0, jar.indexOf('!')))).toAbsolutePath().normalize();
    }
    if (!file.getScheme().equals("file")) {
      return null;
    }
    Path directory = Path.of(file).toAbsolutePath().normalize();
    int steps = 1 + (int) binaryName.chars().filter(c -> c == '.').count();
    for (int i = 0; i < steps && directory != null; i++) {
      directory = directory.getParent();
    }
    return directory;
  }

  private static Map<String, List<ClassHeader>> read(Path container) {
    List<ClassHeader> headers = new ArrayList<>();
    try {
      if (Files.isDirectory(container)) {
        readDirectory(container, headers);
      } else {
        readJar(container, headers);
      }
    } catch (IOException unreadable) {
      // what cannot be read extends nothing
    }
    headers.sort(Comparator.comparing(ClassHeader::name));
    Map<String, List<ClassHeader>> result = new HashMap<>();
    for (ClassHeader header : headers) {
      for (String supertype : header.supertypes()) {
        result.computeIfAbsent(supertype, key -> new ArrayList<>()).add(header);
      }
    }
    return result;
  }

  private static void readDirectory(Path directory, List<ClassHeader> result) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files.filter(path -> isClass(path.toString()))::iterator) {
        add(() -> Files.newInputStream(file), result);
      }
    }
  }

  private static void readJar(Path jar, List<ClassHeader> result) throws IOException {
    List<ClassHeader> headers = new ArrayList<>();
    try {
      JarClasses.read(jar, (bytes, length) -> add(bytes, length, headers));
      result.addAll(headers);
    } catch (IOException notPlain) {
      readAnyJar(jar.toFile(), result);
    }
  }

  /** Jars with several versions of a class, and others that are out of the ordinary. */
  private static void readAnyJar(File jar, List<ClassHeader> result) throws IOException {
    try (JarFile file = new JarFile(jar, false, JarFile.OPEN_READ, JarFile.runtimeVersion());
        Stream<JarEntry> entries = file.versionedStream()) {
      for (JarEntry entry : (Iterable<JarEntry>) entries::iterator) {
        if (isClass(entry.getName())) {
          add(() -> file.getInputStream(entry), result);
        }
      }
    }
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
