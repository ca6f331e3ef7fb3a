package dev.blockaway.agent.allowance;

import dev.blockaway.agent.finding.Dispatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a user's file of allowed places; strict: the first malformed row is the error. */
final class AllowFile {
  private static final Pattern ROW =
      Pattern.compile(
          "(?<target>package|class|method|constructor|lambda|annotation)\\s+(?<name>[\\w.$]+(#[\\w$]+)?)"
              + "(\\s+until\\s+(?<until>\\S+))?\\s+=\\s+\\S.*");
  private static final String EXPECTED =
      "expected package|class|constructor|annotation <name> or method|lambda <class>#<method>, then"
          + " perhaps until <yyyy-MM-dd>, then = <reason>, such as"
          + " 'method com.acme.Cache#warmUp until 2027-03-31 = runs before the first request'";

  private final String file;
  private final LoopFrames loopFrames = LoopFrames.builtIn();

  private AllowFile(String file) {
    this.file = file;
  }

  /**
   * The rules of a file.
   *
   * @throws IllegalArgumentException if it cannot be read, or a row is malformed or would silence a
   *     whole event loop; the message names the row and what is expected
   */
  static List<AllowRule> read(Path file) {
    try {
      return parse(file.toString(), Files.readAllLines(file));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "allow=" + file + ": expected a readable file of UTF-8 text: " + e, e);
    }
  }

  static List<AllowRule> parse(String file, List<String> lines) {
    AllowFile parser = new AllowFile(file);
    List<AllowRule> rules = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        rules.add(parser.rule(line, i + 1));
      }
    }
    return List.copyOf(rules);
  }

  private AllowRule rule(String line, int number) {
    Matcher row = ROW.matcher(line);
    if (!row.matches()) {
      throw malformed(line, number);
    }
    AllowTarget target = AllowTarget.valueOf(row.group("target").toUpperCase(Locale.ROOT));
    boolean namesMethod = target == AllowTarget.METHOD || target == AllowTarget.LAMBDA;
    if (namesMethod != row.group("name").contains("#")) {
      throw malformed(line, number);
    }
    AllowRule rule =
        new AllowRule(
            target,
            row.group("name"),
            until(row.group("until"), line, number),
            file + ":" + number,
            line,
            new AtomicBoolean());
    refuseIfTooBroad(rule);
    return rule;
  }

  private @Nullable LocalDate until(@Nullable String day, String line, int number) {
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw malformed(line, number);
    }
  }

  private void refuseIfTooBroad(AllowRule rule) {
    String name = LoopFrames.canonical(rule.name());
    String frame = loopFrames.firstThat((type, method) -> rule.target().covers(name, type, method));
    if (frame == null && rule.target() == AllowTarget.PACKAGE && Dispatcher.shares(name)) {
      frame = name;
    }
    if (frame != null) {
      throw new IllegalArgumentException(
          ("%s: '%s' would switch the agent off: %s is on the stack of everything that an event loop"
                  + " runs; name the place in your code that may block")
              .formatted(rule.origin(), rule.text(), frame));
    }
  }

  private IllegalArgumentException malformed(String line, int number) {
    return new IllegalArgumentException("%s:%d: '%s'; %s".formatted(file, number, line, EXPECTED));
  }
}
