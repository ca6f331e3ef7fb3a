package dev.blockaway.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads catalogue files; strict, because a line that is passed over is a call that is missed. */
final class CatalogParser {
  private CatalogParser() {}

  static Catalog parse(String file, String text) {
    List<Statement> statements = Statement.split(file, text);
    if (statements.isEmpty()) {
      throw new CatalogException(
          new Origin(file, 1), "expected 'library' or 'framework', found an empty file");
    }
    Statement first = statements.get(0);
    Section section = open(first);
    if (section == null) {
      throw first.error("expected 'library' or 'framework', not '" + first.word() + "'");
    }
    return read(section, statements.subList(1, statements.size()));
  }

  private static Catalog read(Section section, List<Statement> statements) {
    Catalog read = Catalog.EMPTY;
    Section current = section;
    for (Statement s : statements) {
      Section next = open(s);
      if (next == null) {
        current.accept(s);
      } else {
        read = read.plus(current.finish());
        current = next;
      }
    }
    return read.plus(current.finish());
  }

  private static @Nullable Section open(Statement s) {
    return switch (s.word()) {
      case "library" -> new LibrarySection(s);
      case "framework" -> new FrameworkSection(s);
      default -> null;
    };
  }
}
