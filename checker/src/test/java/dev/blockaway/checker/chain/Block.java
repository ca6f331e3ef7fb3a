package dev.blockaway.checker.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The statements of a piece of generated code, and the names that are visible in it. */
final class Block {
  private final List<String> statements = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  Block() {}

  /** A block inside another, with parameters. */
  Block(Block outer, List<String> parameters) {
    names.addAll(outer.names);
    names.addAll(parameters);
  }

  void add(String statement, String name) {
    statements.add(statement);
    names.add(name);
  }

  /** Whether code uses none of the block's names, so that it may stand elsewhere. */
  boolean isClosed(String code) {
    return names.stream()
        .noneMatch(name -> Pattern.compile("\\b" + name + "\\b").matcher(code).find());
  }

  String indented(int indent) {
    return statements.isEmpty() ? "" : (String.join("\n", statements) + "\n").indent(indent);
  }

  String inline() {
    return String.join(" ", statements);
  }
}
