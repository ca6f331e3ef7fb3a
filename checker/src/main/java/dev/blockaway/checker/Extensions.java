package dev.blockaway.checker;

import dev.blockaway.catalog.Catalog;
import dev.blockaway.checker.engine.classfile.JarDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * What the libraries on the class path add to the catalogue. Few add anything, so the names in each
 * jar are looked through first: a class loader would open every jar for good.
 */
final class Extensions {
  private Extensions() {}

  static Catalog on(JavaFileManager manager) {
    if (manager instanceof StandardJavaFileManager files && !isAnyIn(files)) {
      return Catalog.EMPTY;
    }
    ClassLoader classPath = manager.getClassLoader(StandardLocation.CLASS_PATH);
    return classPath == null ? Catalog.EMPTY : Catalog.extensions(classPath);
  }

  private static boolean isAnyIn(StandardJavaFileManager files) {
    Iterable<? extends Path> classPath = files.getLocationAsPaths(StandardLocation.CLASS_PATH);
    if (classPath != null) {
      for (Path entry : classPath) {
        if (isIn(entry)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isIn(Path entry) {
    if (!Files.isRegularFile(entry)) {
      return Files.exists(entry.resolve(Catalog.EXTENSION));
    }
    try {
      return JarDirectory.read(entry).contains(Catalog.EXTENSION);
    } catch (IOException notPlain) {
      return isInAnyJar(entry);
    }
  }

  private static boolean isInAnyJar(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getEntry(Catalog.EXTENSION) != null;
    } catch (IOException unreadable) {
      return false; // no class loader can read it either
    }
  }
}
