package dev.blockaway.sample.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs javac as a user does who has put BlockAway on the processor path. */
public final class CheckedCompiler {
  private static final Path JAVAC = Path.of(System.getProperty("java.home"), "bin", "javac");
  private static final Path JVM_OPTIONS = Path.of("../.mvn/jvm.config");

  private CheckedCompiler() {}

  /**
   * What javac prints about files that it compiles together, in English.
   *
   * @param root where javac runs
   * @param files the sources, relative to the root
   * @param options what javac gets besides the class path and the processor path
   * @throws IOException if javac cannot be started
   */
  public static String print(Path root, List<Path> files, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = command(options);
    files.forEach(file -> command.add(file.toString()));
    Process javac =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
    String printed = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    javac.waitFor();
    return printed;
  }

  private static List<String> command(List<String> options) throws IOException {
    String jars = System.getProperty("java.class.path");
    Path output =
        Files.createTempDirectory(Path.of("target").toAbsolutePath(), "compiled")
            .resolve("classes");
    List<String> command = new ArrayList<>(List.of(JAVAC.toString(), "-J-Duser.language=en"));
    Files.readAllLines(JVM_OPTIONS).forEach(option -> command.add("-J" + option));
    command.addAll(List.of("-classpath", jars, "-processorpath", jars, "-d", output.toString()));
    command.addAll(options);
    return command;
  }
}
