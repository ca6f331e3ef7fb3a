package dev.blockaway.sample.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code in a page.
 *
 * @param introduction the last line of text above it
 * @param language what stands behind the opening fence, empty for plain output
 * @param code the lines between the fences, each with its line end
 */
public record CodeBlock(String introduction, String language, String code) {
  private static final Pattern BLOCK =
      Pattern.compile("([^\\n]*)\\n\\n```(\\w*)\\n(.*?)```\\n", Pattern.DOTALL);

  /** The blocks of a page in Markdown, from top to bottom. */
  public static List<CodeBlock> of(String page) {
    List<CodeBlock> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(page);
    while (matcher.find()) {
      blocks.add(new CodeBlock(matcher.group(1), matcher.group(2), matcher.group(3)));
    }
    return blocks;
  }

  /** Whether the page calls the code wrong. */
  public boolean isWrong() {
    return introduction.startsWith("Wrong");
  }
}
