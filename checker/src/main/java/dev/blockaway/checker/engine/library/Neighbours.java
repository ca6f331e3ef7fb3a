package dev.blockaway.checker.engine.library;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.util.Context;
import dev.blockaway.checker.engine.classfile.ClassHeaders;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Where the classes are that extend a class of the class path: in its own jar or directory. */
public final class Neighbours {
  private final Context context;
  private final ClassHeaders.Reader reader = new ClassHeaders.Reader();
  private final Map<Path, ClassHeaders> containers = new HashMap<>();
  private final Map<ClassSymbol, Optional<Path>> containerOf = new HashMap<>();
  private @Nullable List<Path> output;

  Neighbours(Context context) {
    this.context = context;
  }

  /** The classes of a jar or directory. */
  public ClassHeaders in(Path container) {
    return containers.computeIfAbsent(container, reader::of);
  }

  /** The jar or directory of a class; null if it is in neither. */
  public @Nullable Path containerOf(ClassSymbol type) {
    return containerOf
        .computeIfAbsent(type, key -> Optional.ofNullable(container(key)))
        .orElse(null);
  }

  /** Whether a class was compiled before, as a part of the module that is compiled now. */
  public boolean isCompiledBefore(ClassSymbol type) {
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
  public List<Path> output() {
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
  public static @Nullable Path container(ClassSymbol type) {
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
}
