package dev.blockaway.sample.load;

import dev.blockaway.sample.pair.Endpoint;
import dev.blockaway.sample.pair.Half;
import dev.blockaway.sample.pair.PairRegistry;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The load generator as a command: sends requests to the running service and prints a table. */
public final class LoadCommand {
  private static final String USAGE =
      """
      usage: LoadCommand [-n requests] [-c at once] http://127.0.0.1:8080/broken/ten

      Sends a request every 20 milliseconds, at most so many at once, and prints what became of each.
      """;

  private LoadCommand() {}

  /** Prints the table, or one sentence and the exit code 2 if the arguments are wrong. */
  public static void main(String[] arguments) {
    try {
      System.out.print(run(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n\n" + USAGE);
      System.exit(2);
    }
  }

  /**
   * Does what the command does.
   *
   * @return the table
   * @throws IllegalArgumentException if the arguments are wrong, with a sentence for people
   */
  static String run(String... arguments) {
    int requests = 10;
    int concurrency = 5;
    URI uri = URI.create("");
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    while (!rest.isEmpty()) {
      String argument = rest.pop();
      switch (argument) {
        case "-n" -> requests = number(rest.poll());
        case "-c" -> concurrency = number(rest.poll());
        default -> uri = uri(argument);
      }
    }
    LoadPlan plan = new LoadPlan(endpoint(uri), half(uri), requests, concurrency);
    try (LoadGenerator generator = new LoadGenerator()) {
      return LoadTable.of(generator.run(uri, plan, new SilentListener()).join());
    }
  }

  private static int number(@Nullable String text) {
    if (text == null || !text.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException("A number is expected behind -n and -c.");
    }
    return Integer.parseInt(text);
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("There is an argument that is no address: " + text, e);
    }
  }

  private static Half half(URI uri) {
    return Arrays.stream(Half.values())
        .filter(half -> part(uri, 1).equals(half.id()))
        .findFirst()
        .orElseThrow(LoadCommand::unknown);
  }

  private static Endpoint endpoint(URI uri) {
    return PairRegistry.endpoint(part(uri, 2)).orElseThrow(LoadCommand::unknown);
  }

  private static String part(URI uri, int index) {
    String[] parts = uri.getPath() == null ? new String[0] : uri.getPath().split("/", -1);
    return index < parts.length ? parts[index] : "";
  }

  private static IllegalArgumentException unknown() {
    return new IllegalArgumentException("The address must end like /broken/ten or /fixed/ten.");
  }
}
