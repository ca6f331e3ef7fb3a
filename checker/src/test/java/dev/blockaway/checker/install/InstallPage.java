package dev.blockaway.checker.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The installation page, whose snippets are what the tests install with. */
final class InstallPage {
  private static final Path PAGE = Path.of("..", "docs", "install.md");

  private InstallPage() {}

  /** The text between the fences after the comment that names the snippet. */
  static String snippet(String name) throws IOException {
    String page = Files.readString(PAGE);
    Matcher matcher =
        Pattern.compile("<!-- snippet: " + name + " -->\n```[a-z]*\n(.*?)```", Pattern.DOTALL)
            .matcher(page);
    if (!matcher.find()) {
      throw new IllegalStateException("no snippet " + name + " in " + PAGE);
    }
    return matcher.group(1);
  }

  static String text() throws IOException {
    return Files.readString(PAGE);
  }
}
