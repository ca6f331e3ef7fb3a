package dev.blockaway.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * The checker's own clock: which share of the compiler's thread is spent in our code and in what it
 * calls. The JVM takes samples every ten milliseconds, so the checker needs no clock inside.
 */
final class OwnClock {
  private static final String SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <configuration version="2.0">
        <event name="jdk.ExecutionSample">
          <setting name="enabled">true</setting>
          <setting name="period">10 ms</setting>
        </event>
      </configuration>
      """;

  private final Path directory;
  private int samples;
  private int ours;

  OwnClock(Path directory) {
    this.directory = directory;
  }

  /** Compiles once more under the eyes of the JVM. */
  void measure(CompilerProcess compiler, SourceTree tree, Setup setup) throws IOException {
    Path settings = directory.resolve("samples.jfc");
    Path recording = directory.resolve("samples.jfr");
    Files.writeString(settings, SETTINGS);
    Files.deleteIfExists(recording);
    compiler.run(
        tree,
        setup,
        List.of(
            "-Xlog:disable",
            "-XX:StartFlightRecording=filename=" + recording + ",settings=" + settings));
    count(recording);
  }

  private void count(Path recording) throws IOException {
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample") && isCompiler(event)) {
          samples++;
          ours += isOurs(event.getStackTrace()) ? 1 : 0;
        }
      }
    }
  }

  private static boolean isCompiler(RecordedEvent event) {
    RecordedThread thread = event.getThread("sampledThread");
    return thread != null && "main".equals(thread.getJavaName());
  }

  private static boolean isOurs(RecordedStackTrace stack) {
    for (RecordedFrame frame : stack.getFrames()) {
      String type = frame.getMethod().getType().getName();
      if (type.startsWith("dev.blockaway.") && !type.startsWith("dev.blockaway.benchmarks.")) {
        return true;
      }
    }
    return false;
  }

  /** The share of our code, from 0 to 1. */
  double share() {
    return samples == 0 ? 0 : (double) ours / samples;
  }

  int samples() {
    return samples;
  }
}
