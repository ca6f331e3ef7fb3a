package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** Reads block or not by what the stream reads from. */
class StreamOriginTest {
  private static void check(String body) {
    Program.check(
        """
        import java.io.*;
        import java.net.Socket;
        import java.nio.file.*;
        import org.jetbrains.annotations.NonBlocking;

        class A {
          @NonBlocking
          void f(Path path, Socket socket, InputStream unknown, byte[] bytes) throws Exception {
        %s
          }
        }
        """
            .formatted(body.indent(4)));
  }

  @Test
  void ignoresStreamsInMemory() {
    check(
        """
        new ByteArrayInputStream(bytes).read();
        new BufferedReader(new StringReader("")).readLine();
        InputStream in = new ByteArrayInputStream(bytes);
        in.readAllBytes();
        OutputStream out = new ByteArrayOutputStream();
        out.write(1);
        new PrintWriter(new StringWriter()).println();
        """);
  }

  @Test
  void ignoresStreamsOfUnknownOrigin() {
    check("unknown.read();");
  }

  @Test
  void flagsOpeningAFile() {
    check(
        """
        // BUG: Diagnostic contains: Files.newInputStream
        Files.newInputStream(path);
        // BUG: Diagnostic contains: FileInputStream
        new FileInputStream("a");
        """);
  }

  @Test
  void flagsReadsOfASocket() {
    check(
        """
        InputStream in = socket.getInputStream();
        // BUG: Diagnostic contains: InputStream.read
        in.read();
        """);
  }

  @Test
  void flagsReadsThroughABufferOfASocket() {
    check(
        """
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(socket.getInputStream()));
        // BUG: Diagnostic contains: BufferedReader.readLine
        reader.readLine();
        """);
  }

  @Test
  void flagsReadsOfASocketWhoseStreamIsNullAtFirst() {
    check(
        """
        InputStream in = null;
        try {
          in = socket.getInputStream();
          // BUG: Diagnostic contains: InputStream.read
          in.read();
        } finally {
          if (in != null) {
            in.close();
          }
        }
        """);
  }

  @Test
  void ignoresReadsOfAStreamThatIsInMemoryThen() {
    check(
        """
        InputStream in = null;
        in = new ByteArrayInputStream(bytes);
        in.read();
        InputStream either = socket.getInputStream();
        either = new ByteArrayInputStream(bytes);
        either.read();
        """);
  }

  @Test
  void flagsReadsOfEitherStream() {
    check(
        """
        InputStream in = bytes == null ? (socket.getInputStream()) : new ByteArrayInputStream(bytes);
        // BUG: Diagnostic contains: InputStream.read
        in.read();
        """);
  }
}
