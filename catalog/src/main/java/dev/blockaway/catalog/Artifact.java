package dev.blockaway.catalog;

import java.util.regex.Pattern;

/** Reads the artifact of a {@code verified} or {@code since} line. */
final class Artifact {
  private static final String PART = "[\\w.-]+";
  private static final Pattern ARTIFACT =
      Pattern.compile("jdk:" + PART + "|" + PART + ":" + PART + ":" + PART);

  private Artifact() {}

  static String parse(Statement s) {
    if (!ARTIFACT.matcher(s.rest()).matches()) {
      throw s.error("expected group:artifact:version or jdk:version after '" + s.word() + "'");
    }
    return s.rest();
  }
}
