package dev.blockaway.benchmarks.compile;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** The process that is measured: it compiles once and says what that took. */
final class OneCompilation {
  /** Begins the line with the figures. */
  static final String MARK = "one-compilation";

  private OneCompilation() {}

  /**
   * Compiles and prints CPU time in nanoseconds and peak memory in kibibytes.
   *
   * @param args arguments of javac
   */
  public static void main(String[] args) throws IOException {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(null, OutputStream.nullOutputStream(), errors, args);
    long cpu =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (exit != 0) {
      out.println(errors.toString(StandardCharsets.UTF_8));
    }
    out.println(MARK + " " + exit + " " + cpu + " " + peakMemory());
  }

  private static long peakMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
