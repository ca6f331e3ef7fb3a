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
    return constant(type, Words::of, s, word);
  }

  /** The constant that a function maps to the word. */
  static <E extends Enum<E>> E constant(
      Class<E> type, Function<E, String> words, Statement s, String word) {
    E[] constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(c -> words.apply(c).equals(word))
        .findFirst()
        .orElseThrow(() -> s.error("expected " + list(constants, words) + ", not '" + word + "'"));
  }

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E> String list(E[] constants, Function<E, String> words) {
    return Arrays.stream(constants).map(words).collect(Collectors.joining(", ", "one of ", ""));
  }
}
