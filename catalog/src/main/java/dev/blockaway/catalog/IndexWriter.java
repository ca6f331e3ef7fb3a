package dev.blockaway.catalog;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the index of the built-in catalogue when this library is built: which lines speak of which
 * type. It holds the lines as they are written, so that one parser reads text and index.
 *
 * <pre>
 * index      files: list of text; count of rows; owners: list of (hash, offset), by hash;
 *            groups: list of offset; frameworks: list of offset; then what the offsets point at
 * owner      name, list of (offset of a group, list of (place among all rows, line))
 * group      file, library, list of line: the first line and the head
 * framework  file, list of text: required types, list of line
 * line       number, text
 * </pre>
 *
 * A list begins with its length, a text with the number of its bytes. Offsets, hashes and places
 * have four bytes, other numbers two.
 */
public final class IndexWriter {
  private final Map<String, Map<Integer, List<Row>>> owners = new TreeMap<>();
  private final List<String> files = new ArrayList<>();
  private final List<Integer> groups = new ArrayList<>();
  private final List<Integer> frameworks = new ArrayList<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(body);
  private int rows;

  /** A line with its place among all rows. */
  private record Row(int place, Statement line) {}

  private IndexWriter() {}

  /**
   * Writes the index beside this class; the build calls it.
   *
   * @param args the directory of the class files
   */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]).resolve(IndexWriter.class.getPackageName().replace('.', '/'));
    Files.write(directory.resolve(StoredIndex.RESOURCE), ofBuiltIn());
  }

  /** The index of the built-in files: the same bytes for the same text. */
  static byte[] ofBuiltIn() throws IOException {
    IndexWriter writer = new IndexWriter();
    for (String file : CatalogResources.files()) {
      writer.files.add(file);
      for (List<Statement> section : CatalogParser.sections(file, CatalogResources.text(file))) {
        writer.add(section);
      }
    }
    return writer.finish();
  }

  private void add(List<Statement> section) throws IOException {
    if (section.get(0).word().equals("framework")) {
      addFramework(section);
    } else {
      addLibrary(section);
    }
  }

  private void addFramework(List<Statement> section) throws IOException {
    frameworks.add(out.size());
    writeFile();
    List<String> requires = CatalogParser.framework(section).requires();
    out.writeShort(requires.size());
    for (String type : requires) {
      write(out, type);
    }
    write(section);
  }

  private void addLibrary(List<Statement> section) throws IOException {
    String library = Heading.parse(section.get(0)).id();
    int from = 1;
    while (from < section.size()) {
      int to = from + 1;
      while (to < section.size() && !GroupReader.opens(section.get(to))) {
        to++;
      }
      if (GroupReader.opens(section.get(from))) {
        addGroup(library, section.subList(from, to));
      }
      from = to;
    }
  }

  private void addGroup(String library, List<Statement> lines) throws IOException {
    GroupReader reader = GroupReader.open(library, lines.get(0));
    List<Statement> head = new ArrayList<>(lines.subList(0, 1));
    Map<String, List<Row>> byOwner = new LinkedHashMap<>();
    for (Statement line : lines.subList(1, lines.size())) {
      List<Signature> targets = reader.accept(line);
      if (targets.isEmpty()) {
        head.add(line);
      }
      for (Signature target : targets) {
        byOwner
            .computeIfAbsent(target.owner(), owner -> new ArrayList<>())
            .add(new Row(rows, line));
        rows++;
      }
    }
    int group = out.size();
    groups.add(group);
    writeFile();
    write(out, library);
    write(head);
    byOwner.forEach(
        (owner, ofOwner) ->
            owners.computeIfAbsent(owner, key -> new TreeMap<>()).put(group, ofOwner));
  }

  private void writeFile() throws IOException {
    out.writeShort(files.size() - 1);
  }

  private void write(List<Statement> lines) throws IOException {
    out.writeShort(lines.size());
    for (Statement line : lines) {
      write(line);
    }
  }

  private void write(Statement line) throws IOException {
    out.writeShort(line.origin().line());
    write(out, (line.word() + " " + line.rest()).strip());
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0xffff) {
      throw new IOException("a line is too long for the index: " + text);
    }
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  private byte[] finish() throws IOException {
    List<int[]> byHash = new ArrayList<>();
    for (String owner : owners.keySet()) {
      byHash.add(new int[] {owner.hashCode(), out.size()});
      writeOwner(owner, owners.getOrDefault(owner, Map.of()));
    }
    byHash.sort((a, b) -> Integer.compare(a[0], b[0]));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream index = new DataOutputStream(bytes);
    index.writeShort(files.size());
    for (String file : files) {
      write(index, file);
    }
    index.writeInt(rows);
    index.writeShort(byHash.size());
    for (int[] owner : byHash) {
      index.writeInt(owner[0]);
      index.writeInt(owner[1]);
    }
    writeOffsets(index, groups);
    writeOffsets(index, frameworks);
    body.writeTo(index);
    return bytes.toByteArray();
  }

  private void writeOwner(String owner, Map<Integer, List<Row>> byGroup) throws IOException {
    write(out, owner);
    out.writeShort(byGroup.size());
    for (Map.Entry<Integer, List<Row>> group : byGroup.entrySet()) {
      out.writeInt(group.getKey());
      out.writeShort(group.getValue().size());
      for (Row row : group.getValue()) {
        out.writeInt(row.place());
        write(row.line());
      }
    }
  }

  private static void writeOffsets(DataOutputStream out, List<Integer> offsets) throws IOException {
    out.writeShort(offsets.size());
    for (int offset : offsets) {
      out.writeInt(offset);
    }
  }
}
