package dev.blockaway.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads numbers, texts and lines of the index, one after the other. */
final class Cursor {
  private final byte[] bytes;
  private int at;

  Cursor(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  int at() {
    return at;
  }

  int readShort() {
    at += 2;
    return (bytes[at - 2] & 0xff) << 8 | (bytes[at - 1] & 0xff);
  }

  int readInt() {
    return readShort() << 16 | readShort();
  }

  String readText() {
    int length = readShort();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  List<String> readTexts() {
    int count = readShort();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(readText());
    }
    return texts;
  }

  Statement readLine(String file) {
    int number = readShort();
    return Statement.of(new Origin(file, number), readText());
  }

  List<Statement> readLines(String file) {
    int count = readShort();
    List<Statement> lines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lines.add(readLine(file));
    }
    return lines;
  }

  void skip(int count) {
    at += count;
  }
}
