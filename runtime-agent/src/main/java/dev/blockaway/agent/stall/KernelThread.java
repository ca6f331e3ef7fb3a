package dev.blockaway.agent.stall;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A thread as Linux knows it: unlike the JVM, the kernel tells who sleeps in native code from who
 * waits there for a processor.
 *
 * @param directory its place below {@code /proc}
 */
record KernelThread(Path directory) {
  private static final Path PROCESSES = Path.of("/proc");

  /** What a thread does with the processor. */
  enum Activity {
    /** It needs none: it waits for something else. */
    SLEEPS,
    /** It has one or wants one. */
    RUNS,
    UNKNOWN
  }

  /** The current thread; null on other systems, and where a sandbox hides it. */
  static @Nullable KernelThread current() {
    try {
      Path own = Files.readSymbolicLink(PROCESSES.resolve("thread-self"));
      return new KernelThread(PROCESSES.resolve(own));
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  /** What it does at this moment. */
  Activity activity() {
    try {
      return parse(Files.readString(directory.resolve("stat")));
    } catch (IOException | RuntimeException e) {
      return Activity.UNKNOWN;
    }
  }

  /** What the kernel counts of it; null if it hides that. */
  @Nullable FileChannel openCounters() {
    try {
      return FileChannel.open(directory.resolve("schedstat"));
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  /** The letter behind the name, which stands in parentheses and may contain some itself. */
  static Activity parse(String stat) {
    int letter = stat.lastIndexOf(')') + 2;
    return switch (letter < stat.length() ? stat.charAt(letter) : '?') {
      case 'R' -> Activity.RUNS;
      case 'S', 'D' -> Activity.SLEEPS;
      default -> Activity.UNKNOWN;
    };
  }
}
