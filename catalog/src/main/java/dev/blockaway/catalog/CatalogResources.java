package dev.blockaway.catalog;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads the catalogue's own resources and those of other libraries. */
final class CatalogResources {
  /** Names the files, one a line, because a jar cannot be listed portably. */
  static final String INDEX = "index.txt";

  private CatalogResources() {}

  /** Read once: every check of every compilation asks for it, and it never changes. */
  private static final class BuiltIn {
    static final Catalog CATALOG = readBuiltIn();
  }

  static Catalog builtIn() {
    return BuiltIn.CATALOG;
  }

  private static Catalog readBuiltIn() {
    return merge(files().stream().map(file -> Catalog.parse(file, read(file))).toList());
  }

  /** The names of the files, in the order in which they count. */
  static List<String> files() {
    return Statement.split(INDEX, text(INDEX)).stream().map(Statement::word).toList();
  }

  static String text(String resource) {
    return decode(resource, read(resource));
  }

  static Catalog extensions(ClassLoader loader) {
    try {
      List<Catalog> found = new ArrayList<>();
      for (URL url : Collections.list(loader.getResources(Catalog.EXTENSION))) {
        found.add(Catalog.parse(url.toString(), read(url)));
      }
      return merge(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String decode(String file, byte[] utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new CatalogException(new Origin(file, 1), "expected text in UTF-8");
    }
  }

  private static Catalog merge(List<Catalog> catalogs) {
    return new Catalog(
        catalogs.stream().flatMap(c -> c.blocking().stream()).toList(),
        catalogs.stream().flatMap(c -> c.silent().stream()).toList(),
        catalogs.stream().flatMap(c -> c.frameworks().stream()).toList(),
        catalogs.stream().flatMap(c -> c.libraries().stream()).toList());
  }

  private static byte[] read(String resource) {
    byte[] bytes = bytesOrNull(resource);
    if (bytes == null) {
      throw new UncheckedIOException(new FileNotFoundException(resource));
    }
    return bytes;
  }

  static byte @Nullable [] bytesOrNull(String resource) {
    try (InputStream in = CatalogResources.class.getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Past the cache of jar URLs, which would keep the jar of a running build open. */
  private static byte[] read(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }
}
