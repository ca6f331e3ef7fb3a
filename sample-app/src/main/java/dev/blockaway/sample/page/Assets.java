package dev.blockaway.sample.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;

/** The files of the page, read when the service starts: event loops read no files. */
@Component
class Assets {
  private final Map<@Nullable String, Asset> assets = new HashMap<>();

  Assets() throws IOException {
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath:page/*.*")) {
      MediaType type = MediaTypeFactory.getMediaType(file).orElseThrow();
      assets.put(
          file.getFilename(),
          new Asset(
              new MediaType(type, StandardCharsets.UTF_8),
              file.getContentAsString(StandardCharsets.UTF_8)));
    }
  }

  /** The file of that name, null if there is none. */
  @Nullable Asset find(String name) {
    return assets.get(name);
  }

  /** A file and what it is. */
  record Asset(MediaType type, String text) {}
}
