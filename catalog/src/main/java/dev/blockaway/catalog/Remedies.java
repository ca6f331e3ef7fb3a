package dev.blockaway.catalog;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/**
 * Words each {@link Remedy} for the library at hand: who writes for Vert.x is not told of Reactor.
 *
 * <p>Each line of the resource is {@code remedy prefix : text}, the prefix being that of the
 * library's names, or {@code *} for code of no library. Of several libraries at hand the first one
 * counts.
 */
public final class Remedies {
  private static final String RESOURCE = "remedies.txt";
  private static final String ANY = "*";

  private final Map<Remedy, List<PrefixedText>> lines;

  private Remedies(Map<Remedy, List<PrefixedText>> lines) {
    this.lines = lines;
  }

  /**
   * The words that come with this library.
   *
   * @throws CatalogException if the resource is malformed
   */
  public static Remedies builtIn() {
    return parse(RESOURCE, CatalogResources.text(RESOURCE));
  }

  /**
   * Reads lines.
   *
   * @throws CatalogException if one is malformed, or if a remedy has no words for code of no
   *     library
   */
  static Remedies parse(String file, String text) {
    Map<Remedy, List<PrefixedText>> lines = new EnumMap<>(Remedy.class);
    for (Statement s : Statement.split(file, text)) {
      Remedy remedy = Words.constant(Remedy.class, s, s.word());
      lines.computeIfAbsent(remedy, unseen -> new ArrayList<>()).add(PrefixedText.parse(s));
    }
    for (Remedy remedy : Remedy.values()) {
      List<PrefixedText> given = lines.getOrDefault(remedy, List.of());
      if (given.isEmpty() || !given.get(given.size() - 1).prefix().equals(ANY)) {
        throw new CatalogException(
            new Origin(file, 1), "expected '" + Words.of(remedy) + " * : text' as its last line");
      }
    }
    return new Remedies(lines);
  }

  /** The lines of a remedy, in the order in which they count. */
  List<PrefixedText> lines(Remedy remedy) {
    return lines.getOrDefault(remedy, List.of());
  }

  /**
   * A text with the library's own words for each remedy that it names.
   *
   * @param text the {@code instead} of a group
   * @param isAtHand tells of a beginning of names, such as {@code reactor.}, whether the code in
   *     question has to do with them
   */
  public String word(String text, Predicate<String> isAtHand) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    return Remedy.PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(words(lines(Remedy.of(place)), isAtHand)));
  }

  private static String words(List<PrefixedText> lines, Predicate<String> isAtHand) {
    return lines.stream()
        .filter(line -> line.prefix().equals(ANY) || isAtHand.test(line.prefix()))
        .map(PrefixedText::text)
        .findFirst()
        .orElseThrow();
  }
}
