package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks with no agent, BlockHound and ours, the agents in turn so that whatever else
 * the machine does meets all of them, and takes the best iteration of each.
 */
public final class Compare {
  private static final String EVERYWHERE = AgentBenchmark.class.getName() + "\\.";
  private final int rounds = Integer.getInteger("benchmark.rounds", 3);
  private final List<Variant> variants;
  private final Figures figures = new Figures();
  private final String home;

  private Compare(String home, String agent) {
    this.home = home;
    this.variants = Variant.all(agent);
  }

  /**
   * Prints a table for each Java, and writes them to a file.
   *
   * @param arguments the file, our agent's jar, then home directories of Java
   * @throws Exception if a run fails
   */
  public static void main(String[] arguments) throws Exception {
    StringBuilder tables = new StringBuilder();
    List<String> homes =
        Arrays.stream(arguments)
            .skip(2)
            .filter(home -> Files.isRegularFile(Path.of(home, "release")))
            .distinct()
            .toList();
    for (String home : homes) {
      tables.append("Java ").append(version(home)).append("\n\n");
      tables.append(new Compare(home, arguments[1]).compare()).append("\n");
    }
    Files.writeString(Path.of(arguments[0]), tables);
    System.out.println(tables);
  }

  private static String version(String home) throws IOException {
    return Files.readAllLines(Path.of(home, "release")).stream()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .map(line -> line.substring(line.indexOf('"') + 1, line.length() - 1))
        .findFirst()
        .orElse(home);
  }

  private String compare() throws RunnerException {
    for (int round = 0; round < rounds; round++) {
      for (Variant variant : variants) {
        run(variant, variant.options(), benchmarks(variant));
      }
    }
    for (Variant variant : variants.subList(0, variants.size() - 1)) {
      run(
          variant,
          List.of("-D" + StartBenchmark.OPTIONS + "=" + String.join("\n", variant.options())),
          StartBenchmark.class.getName());
    }
    return figures.table(variants.stream().map(Variant::name).toList());
  }

  /** Without the watchdog only what it watches. */
  private static String benchmarks(Variant variant) {
    return variant.name().equals(Variant.UNWATCHED) ? EVERYWHERE + "nettyTask" : EVERYWHERE;
  }

  private void run(Variant variant, List<String> options, String benchmarks)
      throws RunnerException {
    var configuration =
        new OptionsBuilder()
            .include(benchmarks)
            .jvm(Path.of(home, "bin", "java").toString())
            .jvmArgs(options.toArray(String[]::new))
            .verbosity(VerboseMode.SILENT)
            .timeout(TimeValue.minutes(2))
            .shouldFailOnError(true)
            .build();
    for (RunResult result : new Runner(configuration).run()) {
      String name = result.getParams().getBenchmark();
      figures.add(
          name.substring(name.lastIndexOf('.') + 1),
          variant.name(),
          result.getPrimaryResult().getStatistics().getMin());
    }
  }
}
