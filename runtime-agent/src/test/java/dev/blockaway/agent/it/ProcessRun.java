package dev.blockaway.agent.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A finished process.
 *
 * @param exitCode its exit code
 * @param output what it wrote to both streams
 */
record ProcessRun(int exitCode, String output) {
  private static final int PATIENCE_MINUTES = 5;

  static ProcessRun of(Path directory, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(directory, "output", ".txt");
    Path input = Files.writeString(Files.createTempFile(directory, "input", ".txt"), "typed\n");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("hangs: " + command + "\n" + Files.readString(output));
    }
    return new ProcessRun(process.exitValue(), Files.readString(output));
  }
}
