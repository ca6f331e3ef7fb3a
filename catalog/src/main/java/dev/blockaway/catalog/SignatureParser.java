package dev.blockaway.catalog;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@link Signature}s; strict, so that a typing error in a catalogue never passes. */
final class SignatureParser {
  private static final String IDENTIFIER = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
  private static final String NAME = IDENTIFIER + "(?:\\." + IDENTIFIER + ")*";
  private static final String TYPE = NAME + "(?:\\[\\])*";
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?<owner>@?"
              + NAME
              + ")#(?:(?<every>\\*)|(?<name>"
              + IDENTIFIER
              + "|<init>)"
              + "\\((?:(?<overloads>\\*)|(?<types>(?:"
              + TYPE
              + "(?:,"
              + TYPE
              + ")*)?))\\))");

  private SignatureParser() {}

  static Signature parse(String text) {
    Matcher m = SIGNATURE.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no signature; expected owner#name(types), owner#name(*) or owner#*");
    }
    String owner = m.group("owner");
    if (m.group("every") != null) {
      return new Signature(owner, "*", null);
    }
    if (owner.startsWith("@")) {
      throw new IllegalArgumentException("'" + text + "': an annotation only goes with #*");
    }
    if (m.group("overloads") != null) {
      return new Signature(owner, m.group("name"), null);
    }
    String types = m.group("types");
    return new Signature(
        owner, m.group("name"), types.isEmpty() ? List.of() : List.of(types.split(",")));
  }
}
