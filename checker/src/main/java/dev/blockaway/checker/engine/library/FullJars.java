package dev.blockaway.checker.engine.library;

import dev.blockaway.checker.engine.classfile.ClassFile;
import dev.blockaway.checker.engine.classfile.ClassFileReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Jars and class directories that the user names because the class path holds headers only. They
 * are asked for bodies in the order in which they are named, and only for classes without any.
 */
final class FullJars implements AutoCloseable {
  private final List<Path> paths;
  private final Map<Path, JarFile> open = new LinkedHashMap<>();

  FullJars(List<Path> paths) {
    this.paths = paths;
  }

  /** The code of a class; null if no jar has it. */
  @Nullable ClassFile find(String binaryName) throws IOException {
    String entry = binaryName.replace('.', '/') + ".class";
    for (Path path : paths) {
      byte[] bytes = Files.isDirectory(path) ? inDirectory(path, entry) : inJar(path, entry);
      ClassFile file = bytes == null ? null : ClassFileReader.read(bytes);
      if (file != null && !file.isHeader()) {
        return file;
      }
    }
    return null;
  }

  private static byte @Nullable [] inDirectory(Path directory, String name) throws IOException {
    Path file = directory.resolve(name);
    return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
  }

  private byte @Nullable [] inJar(Path path, String name) throws IOException {
    JarFile jar = open.get(path);
    if (jar == null) {
      jar = new JarFile(path.toFile(), false, JarFile.OPEN_READ, JarFile.runtimeVersion());
      open.put(path, jar);
    }
    ZipEntry entry = jar.getEntry(name);
    if (entry == null) {
      return null;
    }
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  /** Closes what was opened; a failure is of no consequence, for nothing was written. */
  @Override
  public void close() {
    for (JarFile jar : open.values()) {
      try {
        jar.close();
      } catch (IOException harmless) {
        // it was only read
      }
    }
    open.clear();
  }
}
