package bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs {@link CpuClock} with no agent, BlockHound and ours in turn, and prints the best of each row. */
public final class Compare {
  private static final int RUNS = 5;
  private static final String CLASS_PATH = System.getProperty("java.class.path");
  private final Map<String, Map<String, Double>> best = new LinkedHashMap<>();

  private Compare() {}

  /**
   * Prints a table for each Java.
   *
   * @param arguments our agent's jar, then home directories of Java
   * @throws Exception if a run fails
   */
  public static void main(String[] arguments) throws Exception {
    for (String home : Arrays.asList(arguments).subList(1, arguments.length)) {
      System.out.println(home);
      new Compare().compare(Path.of(home, "bin", "java").toString(), arguments[0]);
    }
  }

  private void compare(String java, String jar) throws Exception {
    Map<String, List<String>> variants = new LinkedHashMap<>();
    variants.put("no agent", List.of());
    variants.put(
        "BlockHound",
        List.of("-XX:+AllowRedefinitionToAddDeleteMethods", "-javaagent:" + blockHound()));
    variants.put("without watchdog", List.of("-javaagent:" + jar + "=stall-report=never"));
    variants.put("BlockAway", List.of("-javaagent:" + jar));
    for (int i = 0; i < RUNS; i++) {
      for (Map.Entry<String, List<String>> variant : variants.entrySet()) {
        run(java, variant.getKey(), variant.getValue());
      }
    }
    System.out.println("| | " + String.join(" | ", variants.keySet()) + " |");
    System.out.println("|---".repeat(variants.size() + 1) + "|");
    best.forEach((row, values) -> print(row, values.values()));
  }

  private static void print(String row, Iterable<Double> values) {
    StringBuilder line = new StringBuilder("| " + row + " |");
    values.forEach(value -> line.append(String.format(Locale.ROOT, " %.1f |", value)));
    System.out.println(line);
  }

  private void run(String java, String variant, List<String> options) throws Exception {
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(options);
    command.addAll(List.of("-cp", CLASS_PATH, CpuClock.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        keep(variant, line);
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException(variant + " ends with " + process.exitValue());
    }
  }

  private void keep(String variant, String line) {
    int end = line.lastIndexOf(' ');
    best.computeIfAbsent(line.substring(0, end).strip(), row -> new LinkedHashMap<>())
        .merge(variant, Double.valueOf(line.substring(end + 1)), Math::min);
  }

  private static String blockHound() {
    return Arrays.stream(CLASS_PATH.split(File.pathSeparator))
        .filter(entry -> Path.of(entry).getFileName().toString().startsWith("blockhound-"))
        .findFirst()
        .orElseThrow();
  }
}
