package dev.blockaway.sample.load;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the flat JSON of a reply without a library, so that the command runs with the JDK alone.
 */
final class ReplyText {
  private final String json;

  ReplyText(String json) {
    this.json = json;
  }

  @Nullable String text(String name) {
    return find(name, "\"([^\"\\\\]*)\"");
  }

  @Nullable Instant time(String name) {
    String text = find(name, "\"([0-9T:.-]+Z)\"");
    return text == null ? null : Instant.parse(text);
  }

  boolean isTrue(String name) {
    return "true".equals(find(name, "(true|false)"));
  }

  private @Nullable String find(String name, String value) {
    Matcher matcher = Pattern.compile("\"" + name + "\":" + value).matcher(json);
    return matcher.find() ? matcher.group(1) : null;
  }
}
