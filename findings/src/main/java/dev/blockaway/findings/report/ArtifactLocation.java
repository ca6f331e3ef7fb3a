package dev.blockaway.findings.report;

import java.net.URI;
import java.nio.file.Path;

/**
 * How SARIF names a file: relative to the project's root where that is possible.
 *
 * @param uri the encoded URI reference
 * @param relative whether it is relative to the root
 */
record ArtifactLocation(String uri, boolean relative) {

  static ArtifactLocation of(String file, Path root) {
    Path path = Path.of(file);
    if (!path.isAbsolute()) {
      return new ArtifactLocation(encode(path), true);
    }
    Path base = root.toAbsolutePath().normalize();
    Path normal = path.normalize();
    return normal.startsWith(base)
        ? new ArtifactLocation(encode(base.relativize(normal)), true)
        : new ArtifactLocation(normal.toUri().toString(), false);
  }

  /** Resolving against a root of our own gives the platform's encoding without a scheme. */
  private static String encode(Path relative) {
    URI base = Path.of("/").toUri();
    return base.relativize(Path.of("/").resolve(relative.normalize()).toUri()).toString();
  }
}
