package dev.blockaway.checker.engine.classfile;

import java.util.Map;
import java.util.TreeMap;

/** Which source line an instruction belongs to. */
final class LineNumbers {
  private final TreeMap<Integer, Integer> lineByStart = new TreeMap<>();

  void add(int start, int line) {
    lineByStart.put(start, line);
  }

  int at(int instruction) {
    Map.Entry<Integer, Integer> entry = lineByStart.floorEntry(instruction);
    return entry == null ? 0 : entry.getValue();
  }
}
