package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** What a URL leads to decides whether reading it is file access or waits for the network. */
class UrlOriginTest {
  private static void check(String body) {
    Program.check(
        """
        import java.io.File;
        import java.io.InputStream;
        import java.net.*;
        import java.nio.file.Path;
        import java.util.*;
        import org.jetbrains.annotations.NonBlocking;

        class A {
          private URL again;

          @NonBlocking
          void f(URL unknown, File file, Path path, String name) throws Exception {
        %s
          }
        }
        """
            .formatted(body.indent(4)));
  }

  @Test
  void flagsResourcesOfTheClassPathAsFiles() {
    check(
        """
        // BUG: Diagnostic contains: Class.getResource blocks (file)
        URL resource = getClass().getResource("a.txt");
        // BUG: Diagnostic contains: URL.openStream blocks (file)
        resource.openStream();
        // BUG: Diagnostic contains: ClassLoader.getResource blocks (file)
        URL required = Objects.requireNonNull(A.class.getClassLoader().getResource("a.txt"));
        // BUG: Diagnostic contains: URL.openStream blocks (file)
        required.openStream();
        // BUG: Diagnostic contains: ClassLoader.getResources blocks (file)
        for (URL each : Collections.list(A.class.getClassLoader().getResources("a.txt"))) {
          // BUG: Diagnostic contains: URL.openStream blocks (file)
          each.openStream();
        }
        """);
  }

  @Test
  void flagsUrlsOfFilesAsFiles() {
    check(
        """
        // BUG: Diagnostic contains: URL.openStream blocks (file)
        file.toURI().toURL().openStream();
        // BUG: Diagnostic contains: URL.openStream blocks (file)
        path.resolve("a").toUri().toURL().openStream();
        URLConnection connection = file.toURI().toURL().openConnection();
        // BUG: Diagnostic contains: URLConnection.getInputStream blocks (file)
        connection.getInputStream();
        """);
  }

  @Test
  void flagsOtherUrlsAsNetwork() {
    check(
        """
        // BUG: Diagnostic contains: URL.openStream blocks (http)
        unknown.openStream();
        // BUG: Diagnostic contains: URL.openStream blocks (http)
        new URL("https://example.org").openStream();
        // BUG: Diagnostic contains: URL.openStream blocks (http)
        URI.create(file.getName()).toURL().openStream();
        // BUG: Diagnostic contains: URLConnection.getInputStream blocks (http)
        unknown.openConnection().getInputStream();
        """);
  }

  @Test
  void flagsVariableThatMayHoldAnotherUrlAsNetwork() {
    check(
        """
        URL either = file.toURI().toURL();
        if (name.isEmpty()) {
          either = unknown;
        }
        // BUG: Diagnostic contains: URL.openStream blocks (http)
        either.openStream();
        """);
  }

  @Test
  void flagsUrlThatIsMadeOfItselfAsNetwork() {
    check(
        """
        again = Objects.requireNonNull(again);
        // BUG: Diagnostic contains: URL.openStream blocks (http)
        again.openStream();
        """);
  }
}
