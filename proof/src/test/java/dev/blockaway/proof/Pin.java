package dev.blockaway.proof;

import java.nio.file.Path;

/**
 * A jar that the module's {@code pom.xml} pins.
 *
 * @param set the list that it is in: the id of the execution that copies it
 * @param group its group
 * @param artifact its artifact
 * @param version its version
 * @param classifier its classifier, empty if it has none
 */
record Pin(String set, String group, String artifact, String version, String classifier) {
  private static final Path DIRECTORY = Path.of("target", "libraries");

  /** The artifact as {@code verified} lines write it. */
  String coordinates() {
    return group + ":" + artifact + ":" + version;
  }

  /** Where Maven has copied it to. */
  Path file() {
    String suffix = classifier.isEmpty() ? "" : "-" + classifier;
    return DIRECTORY.resolve(group + "." + artifact + "-" + version + suffix + ".jar");
  }
}
