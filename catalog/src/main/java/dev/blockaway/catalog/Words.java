package dev.blockaway.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the constant that a word in a catalogue file stands for. */
final class Words {
  private Words() {}

  /** The constant whose lower-case name, with {@code -} for {@code _}, is the word. */
  static <E extends Enum<E>> E constant(Class<E> type, Statement s, String word) {
    E[] constants = type.getEnumConstants();
    for (E constant : constants) {
      if (spells(constant.name(), word)) {
        return constant;
      }
    }
    throw unknown(constants, Words::of, s, word);
  }

  /** Compares without making the word of each constant: this is done for every row. */
  private static boolean spells(String constant, String word) {
    if (constant.length() != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = constant.charAt(i);
      if (word.charAt(i) != (c == '_' ? '-' : Character.toLowerCase(c))) {
        return false;
      }
    }
    return true;
  }

  /** The constant that a function maps to the word. */
  static <E extends Enum<E>> E constant(
      Class<E> type, Function<E, String> words, Statement s, String word) {
    E[] constants = type.getEnumConstants();
    for (E constant : constants) {
      if (words.apply(constant).equals(word)) {
        return constant;
      }
    }
    throw unknown(constants, words, s, word);
  }

  private static <E> CatalogException unknown(
      E[] constants, Function<E, String> words, Statement s, String word) {
    return s.error("expected " + list(constants, words) + ", not '" + word + "'");
  }

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E> String list(E[] constants, Function<E, String> words) {
    return Arrays.stream(constants).map(words).collect(Collectors.joining(", ", "one of ", ""));
  }
}
