package dev.blockaway.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call by which a program configures something: {@code acme.Options#setWorker(boolean)=true}.
 *
 * @param method what is called
 * @param value the argument with which it counts: a literal, or a constant's simple name; null if
 *     every call counts
 */
public record Configuration(Signature method, @Nullable String value) {
  private static final Pattern WITH_VALUE = Pattern.compile("(.+\\))=(\\w+)");

  static Configuration parse(Statement s, String text) {
    Matcher m = WITH_VALUE.matcher(text);
    return m.matches()
        ? new Configuration(s.signature(m.group(1)), m.group(2))
        : new Configuration(s.signature(text), null);
  }
}
