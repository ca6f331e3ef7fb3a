package dev.blockaway.catalog;

import dev.blockaway.catalog.OwnerRows.Placed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The built-in catalogue as {@link IndexWriter} has written it: lines are read when asked for. */
final class StoredIndex implements CatalogSource {
  static final String RESOURCE = "catalog.index";

  private static final int OWNER = 8;

  private final byte[] bytes;
  private final List<String> files;
  private final int rows;
  private final int owners;
  private final int ownerCount;
  private final int[] groups;
  private final int[] frameworks;
  private final int body;

  StoredIndex(byte[] bytes) {
    this.bytes = bytes;
    Cursor cursor = new Cursor(bytes, 0);
    this.files = cursor.readTexts();
    this.rows = cursor.readInt();
    this.ownerCount = cursor.readShort();
    this.owners = cursor.at();
    cursor.skip(OWNER * ownerCount);
    this.groups = readOffsets(cursor);
    this.frameworks = readOffsets(cursor);
    this.body = cursor.at();
  }

  /** The index beside this class; null if the build has not written it. */
  static @Nullable StoredIndex builtIn() {
    byte[] bytes = CatalogResources.bytesOrNull(RESOURCE);
    return bytes == null ? null : new StoredIndex(bytes);
  }

  private static int[] readOffsets(Cursor cursor) {
    int[] offsets = new int[cursor.readShort()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = cursor.readInt();
    }
    return offsets;
  }

  @Override
  public OwnerRows rows(String owner) {
    int hash = owner.hashCode();
    for (int i = firstOf(hash); i < ownerCount && hashOf(i) == hash; i++) {
      Cursor cursor = owner(i);
      if (cursor.readText().equals(owner)) {
        return readRows(cursor);
      }
    }
    return OwnerRows.NONE;
  }

  @Override
  public List<String> owners() {
    List<String> names = new ArrayList<>(ownerCount);
    for (int i = 0; i < ownerCount; i++) {
      names.add(owner(i).readText());
    }
    return names;
  }

  /** Where its name stands, then its rows. */
  private Cursor owner(int index) {
    return at(new Cursor(bytes, owners + OWNER * index + 4).readInt());
  }

  private int firstOf(int hash) {
    int low = 0;
    int high = ownerCount;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hashOf(middle) < hash) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int hashOf(int index) {
    return new Cursor(bytes, owners + OWNER * index).readInt();
  }

  private Cursor at(int offset) {
    return new Cursor(bytes, body + offset);
  }

  private OwnerRows readRows(Cursor cursor) {
    OwnerRows result = OwnerRows.empty();
    int parts = cursor.readShort();
    for (int i = 0; i < parts; i++) {
      readRows(at(cursor.readInt()), cursor, result);
    }
    return result;
  }

  /** Reads some rows of a group as if they were all that it has. */
  private void readRows(Cursor group, Cursor cursor, OwnerRows result) {
    String file = files.get(group.readShort());
    String library = group.readText();
    List<Statement> head = group.readLines(file);
    GroupReader reader = GroupReader.open(library, head.get(0));
    for (Statement line : head.subList(1, head.size())) {
      reader.accept(line);
    }
    int[] places = new int[cursor.readShort()];
    for (int i = 0; i < places.length; i++) {
      places[i] = cursor.readInt();
      reader.accept(cursor.readLine(file));
    }
    List<BlockingRule> blocking = new ArrayList<>();
    List<SilentRule> silent = new ArrayList<>();
    reader.finish(blocking, silent);
    add(blocking, places, result.blocking());
    add(silent, places, result.silent());
  }

  private static <R> void add(List<R> rows, int[] places, List<Placed<R>> result) {
    for (int i = 0; i < rows.size(); i++) {
      result.add(new Placed<>(places[i], rows.get(i)));
    }
  }

  @Override
  public List<Framework> frameworks(Predicate<String> isThere) {
    List<Framework> result = new ArrayList<>();
    for (int offset : frameworks) {
      Cursor cursor = at(offset);
      String file = files.get(cursor.readShort());
      List<String> requires = cursor.readTexts();
      if (requires.isEmpty() || requires.stream().anyMatch(isThere)) {
        result.add(CatalogParser.framework(cursor.readLines(file)));
      }
    }
    return result;
  }

  @Override
  public Set<String> groups() {
    Set<String> result = new LinkedHashSet<>();
    for (int offset : groups) {
      Cursor cursor = at(offset);
      String file = files.get(cursor.readShort());
      String library = cursor.readText();
      Statement first = cursor.readLines(file).get(0);
      if (first.word().equals("group")) {
        result.add(library + "/" + first.rest());
      }
    }
    return result;
  }

  @Override
  public Set<String> frameworkIds() {
    Set<String> result = new LinkedHashSet<>();
    for (int offset : frameworks) {
      Cursor cursor = at(offset);
      String file = files.get(cursor.readShort());
      cursor.readTexts();
      result.add(Heading.parse(cursor.readLines(file).get(0)).id());
    }
    return result;
  }

  @Override
  public int end() {
    return rows;
  }
}
