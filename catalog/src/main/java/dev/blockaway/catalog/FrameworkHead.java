package dev.blockaway.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a framework section that are no rules. */
final class FrameworkHead {
  private static final Pattern TYPE = Pattern.compile("[\\w$]+(?:\\.[\\w$]+)+");

  private final List<String> requires = new ArrayList<>();
  private final List<String> verified = new ArrayList<>();
  private final List<String> since = new ArrayList<>();
  private final List<String> docs = new ArrayList<>();
  private final List<String> reactive = new ArrayList<>();
  private final List<String> chain = new ArrayList<>();
  private final List<String> async = new ArrayList<>();
  private final List<String> clues = new ArrayList<>();
  private final List<String> completing = new ArrayList<>();
  private final List<String> applications = new ArrayList<>();
  private final List<Signature> activators = new ArrayList<>();
  private boolean optional;

  /**
   * Takes a line.
   *
   * @return whether it belongs here
   */
  boolean accept(Statement s) {
    switch (s.word()) {
      case "optional" -> optional(s);
      case "verified" -> verified.add(Artifact.parse(s));
      case "since" -> since.add(Artifact.parse(s));
      case "docs" -> docs.add(s.required("where the facts come from"));
      case "requires" -> addTypes(requires, s);
      case "reactive" -> addTypes(reactive, s);
      case "chain" -> addTypes(chain, s);
      case "async" -> addTypes(async, s);
      case "clue" -> addTypes(clues, s);
      case "completes" -> addTypes(completing, s);
      case "application" -> addTypes(applications, s);
      case "activated-by" -> activators.add(s.signature(s.required("a signature")));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A type name as rules write it: canonical, with its package. */
  static String type(Statement s, String text) {
    if (!TYPE.matcher(text).matches()) {
      throw s.error("expected the canonical name of a type, not '" + text + "'");
    }
    return text;
  }

  /** Whether it says nothing about types. */
  boolean isEmpty() {
    return reactive.isEmpty() && chain.isEmpty() && completing.isEmpty();
  }

  List<String> requires() {
    return requires;
  }

  List<String> verified() {
    return verified;
  }

  List<String> since() {
    return since;
  }

  String docs() {
    return String.join(" ", docs);
  }

  List<String> reactive() {
    return reactive;
  }

  List<String> chain() {
    return chain;
  }

  TypeRoles roles() {
    return new TypeRoles(async, clues, completing, applications);
  }

  List<Signature> activators() {
    return activators;
  }

  boolean optional() {
    return optional;
  }

  private void optional(Statement s) {
    if (optional || !s.rest().isEmpty()) {
      throw s.error("expected 'optional' once and alone on its line");
    }
    optional = true;
  }

  private static void addTypes(List<String> types, Statement s) {
    s.required("a type");
    for (String word : s.words()) {
      if (types.contains(type(s, word))) {
        throw s.error("'" + word + "' is given twice after '" + s.word() + "'");
      }
      types.add(word);
    }
  }
}
