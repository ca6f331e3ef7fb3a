package dev.blockaway.checker.engine.classfile;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The class files of a multi-release jar that are for some versions of Java only: of each class the
 * newest that a certain Java may load.
 */
final class JarVersions {
  private static final Pattern FOLDER = Pattern.compile("9|[1-9][0-9]{1,2}");

  private final int java;
  private final Map<String, Version> newest = new HashMap<>();

  private record Version(int java, JarDirectory.Entry entry) {}

  /** Takes what {@code java}, a version such as 17, may load. */
  JarVersions(int java) {
    this.java = java;
  }

  /** Adds one by its name below the folder of all versions, such as {@code 9/a/A.class}. */
  void add(String name, JarDirectory.Entry entry) {
    int slash = name.indexOf('/');
    int version = slash < 0 ? -1 : number(name.substring(0, slash));
    if (version >= 0 && version <= java) {
      newest.merge(
          name.substring(slash + 1),
          new Version(version, entry),
          (one, other) -> other.java > one.java ? other : one);
    }
  }

  /** The version that a folder is for; -1 if it is for none: the first is that of Java 9. */
  private static int number(String folder) {
    return FOLDER.matcher(folder).matches() ? Integer.parseInt(folder) : -1;
  }

  /** What is loaded instead of class files for all versions, or besides them, by name. */
  Map<String, JarDirectory.Entry> newest() {
    Map<String, JarDirectory.Entry> result = new HashMap<>();
    newest.forEach((name, version) -> result.put(name, version.entry));
    return result;
  }
}
