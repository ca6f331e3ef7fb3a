package dev.blockaway.agent.resource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the lines of a table in the agent's jar. */
public final class TableResource {
  private TableResource() {}

  /** All lines, also comments, so that a line's index is its number less one. */
  public static List<String> lines(String name) {
    String path = "/dev/blockaway/agent/" + name;
    try (InputStream in =
            Objects.requireNonNull(TableResource.class.getResourceAsStream(path), path);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines that say something, without surrounding blanks. */
  public static List<String> rows(String name) {
    List<String> rows = new ArrayList<>();
    for (String line : lines(name)) {
      String row = line.strip();
      if (!row.isEmpty() && !row.startsWith("#")) {
        rows.add(row);
      }
    }
    return rows;
  }
}
