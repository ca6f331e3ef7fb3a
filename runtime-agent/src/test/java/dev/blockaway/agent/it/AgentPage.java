package dev.blockaway.agent.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the marked snippets of docs/agent.md. */
final class AgentPage {
  private AgentPage() {}

  /** The lines between the fences that follow {@code <!-- snippet: name -->}. */
  static List<String> snippet(String name) throws IOException {
    String page = Files.readString(Path.of("../docs/agent.md"));
    Matcher snippet =
        Pattern.compile("<!-- snippet: " + name + " -->\n```\\w*\n(.*?)\n```", Pattern.DOTALL)
            .matcher(page);
    if (!snippet.find()) {
      throw new IllegalArgumentException("docs/agent.md has no snippet " + name);
    }
    return snippet.group(1).lines().toList();
  }
}
