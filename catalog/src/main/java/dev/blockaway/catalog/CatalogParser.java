package dev.blockaway.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads catalogue files; strict, because a line that is passed over is a call that is missed. */
final class CatalogParser {
  private CatalogParser() {}

  static Catalog parse(String file, String text) {
    Catalog read = Catalog.EMPTY;
    for (List<Statement> lines : sections(file, text)) {
      read = read.plus(read(lines));
    }
    return read;
  }

  /** The lines of a file, section by section; each begins with the line that opens it. */
  static List<List<Statement>> sections(String file, String text) {
    List<Statement> statements = Statement.split(file, text);
    if (statements.isEmpty()) {
      throw new CatalogException(
          new Origin(file, 1), "expected 'library' or 'framework', found an empty file");
    }
    List<List<Statement>> sections = new ArrayList<>();
    int from = 0;
    while (from < statements.size()) {
      int to = from + 1;
      while (to < statements.size() && !opens(statements.get(to))) {
        to++;
      }
      sections.add(statements.subList(from, to));
      from = to;
    }
    return sections;
  }

  /** Reads the lines of a framework section that were read before, when the index was made. */
  static Framework framework(List<Statement> lines) {
    return read(lines, new FrameworkSection(lines.get(0), true)).frameworks().get(0);
  }

  private static Catalog read(List<Statement> lines) {
    Statement first = lines.get(0);
    Section section = open(first);
    if (section == null) {
      throw first.error("expected 'library' or 'framework', not '" + first.word() + "'");
    }
    return read(lines, section);
  }

  private static Catalog read(List<Statement> lines, Section section) {
    lines.subList(1, lines.size()).forEach(section::accept);
    return section.finish();
  }

  private static boolean opens(Statement s) {
    return s.word().equals("library") || s.word().equals("framework");
  }

  private static @Nullable Section open(Statement s) {
    return switch (s.word()) {
      case "library" -> new LibrarySection(s);
      case "framework" -> new FrameworkSection(s, false);
      default -> null;
    };
  }
}
