package dev.blockaway.sample.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The sources of both halves, as they were compiled. */
@Component
public class Sources {
  private final Map<String, String> texts = new HashMap<>();

  Sources() throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:sources/**/*.java");
    for (Resource file : files) {
      texts.put(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
    }
  }

  /**
   * The text of a source file.
   *
   * @param file its name, without directories
   * @throws IllegalArgumentException if there is no such file
   */
  public String text(String file) {
    String text = texts.get(file);
    if (text == null) {
      throw new IllegalArgumentException("no source " + file);
    }
    return text;
  }
}
