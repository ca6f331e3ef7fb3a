package dev.blockaway.benchmarks.compile;

import dev.blockaway.benchmarks.compile.CompilerProcess.Paths;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Compiles real source trees without our checks and with them, in turn and in processes of their
 * own, and prints what the checks cost.
 */
public final class CompileBenchmark {
  private static final List<Integer> STEPS = List.of(8, 4, 2, 1);
  private static final String NOT_MEASURED = "-";

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final StringBuilder report = new StringBuilder();
  private final Path directory;
  private final Paths paths;
  private final CompilerProcess compiler;

  private CompileBenchmark(Path directory) throws IOException {
    this.directory = directory;
    this.paths = Paths.read(directory);
    List<String> access =
        Arrays.stream(System.getProperty("benchmark.access", "").split("\\s+"))
            .filter(option -> !option.isEmpty())
            .toList();
    this.compiler = new CompilerProcess(paths, access, directory);
  }

  /**
   * Runs everything.
   *
   * @param args the directory with what Maven has resolved; the tables are written there, too
   */
  public static void main(String[] args) throws IOException {
    CompileBenchmark benchmark =
        new CompileBenchmark(Path.of(args[0]).toAbsolutePath().normalize());
    benchmark.run();
    Files.writeString(Path.of(args[0], "compile-time.md"), benchmark.report);
  }

  private void run() throws IOException {
    List<SourceTree> trees = trees();
    print(machine());
    compare(trees);
    if (rounds("benchmark.growthRounds") > 0) {
      grow(SourceTree.all(trees));
    }
    clock(trees);
  }

  private List<SourceTree> trees() throws IOException {
    List<SourceTree> trees = new ArrayList<>();
    try (Stream<Path> directories = Files.list(directory.resolve("sources"))) {
      for (Path sources : directories.sorted().toList()) {
        trees.add(CompilableSources.of(SourceTree.read(sources), paths.classPath()));
      }
    }
    return trees;
  }

  private String machine() {
    return "JDK %s, %d processors, load %.1f at the start, class path of %d jars; CPU is user and system time%n"
        .formatted(
            Runtime.version(),
            Runtime.getRuntime().availableProcessors(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            paths.classPathSize());
  }

  /** All setups of a tree in turn, and that several times. */
  private void compare(List<SourceTree> trees) {
    Map<SourceTree, Samples> samples = new LinkedHashMap<>();
    for (int round = 0; round < rounds("benchmark.rounds"); round++) {
      for (SourceTree tree : trees) {
        Samples ofTree = samples.computeIfAbsent(tree, key -> new Samples());
        setups(round).forEach(setup -> measure(tree, setup, ofTree));
      }
    }
    samples.put(
        new SourceTree("together", SourceTree.all(trees).files()), Samples.sum(samples.values()));
    print(cpuTable(samples));
    print(ratioTable(samples));
  }

  /** Each round in the other direction, so that none always comes after the same one. */
  private static List<Setup> setups(int round) {
    List<Setup> setups = new ArrayList<>(List.of(Setup.NO_CHECKS, Setup.BLOCKAWAY));
    if (round < rounds("benchmark.defaultsRounds")) {
      setups.addAll(List.of(Setup.NULLAWAY, Setup.DEFAULTS, Setup.DEFAULTS_AND_BLOCKAWAY));
    }
    if (round % 2 == 1) {
      Collections.reverse(setups);
    }
    return setups;
  }

  private static int rounds(String property) {
    return Integer.getInteger(property, 2);
  }

  private void measure(SourceTree tree, Setup setup, Samples samples) {
    Measurement measurement = compiler.run(tree, setup);
    samples.add(setup, measurement);
    out.printf(
        "%s, %s: CPU %.0f ms, wall %.0f ms, memory %.0f MiB%n",
        tree.name(), setup.title(), measurement.cpu(), measurement.wall(), measurement.memory());
  }

  private static String cpuTable(Map<SourceTree, Samples> samples) {
    Table table =
        new Table(
            "CPU / wall in s, the least of all rounds",
            "files",
            "no checks",
            "BlockAway",
            "NullAway",
            "defaults",
            "defaults + BlockAway");
    samples.forEach(
        (tree, ofTree) ->
            table.row(
                tree.name(),
                String.valueOf(tree.files().size()),
                seconds(ofTree, Setup.NO_CHECKS),
                seconds(ofTree, Setup.BLOCKAWAY),
                seconds(ofTree, Setup.NULLAWAY),
                seconds(ofTree, Setup.DEFAULTS),
                seconds(ofTree, Setup.DEFAULTS_AND_BLOCKAWAY)));
    return table.toString();
  }

  private static String seconds(Samples samples, Setup setup) {
    if (!samples.has(setup)) {
      return NOT_MEASURED;
    }
    return "%.2f / %.2f"
        .formatted(
            samples.least(setup, Measurement::cpu) / 1000,
            samples.least(setup, Measurement::wall) / 1000);
  }

  private static String ratioTable(Map<SourceTree, Samples> samples) {
    Table table =
        new Table(
            "ratios: of the least (of the medians)",
            "CPU to no checks",
            "the same of NullAway",
            "CPU to defaults",
            "wall to no checks",
            "wall to defaults",
            "memory to no checks",
            "memory to defaults");
    samples.forEach(
        (tree, s) ->
            table.row(
                tree.name(),
                toNoChecks(s, Measurement::cpu),
                ofNullAway(s),
                toDefaults(s, Measurement::cpu),
                toNoChecks(s, Measurement::wall),
                toDefaults(s, Measurement::wall),
                toNoChecks(s, Measurement::memory),
                toDefaults(s, Measurement::memory)));
    return table.toString();
  }

  private static String toNoChecks(Samples samples, ToDoubleFunction<Measurement> figure) {
    return samples.ratio(Setup.BLOCKAWAY, Setup.NO_CHECKS, figure).toString();
  }

  private static String ofNullAway(Samples samples) {
    return samples.has(Setup.NULLAWAY)
        ? samples.ratio(Setup.NULLAWAY, Setup.NO_CHECKS, Measurement::cpu).toString()
        : NOT_MEASURED;
  }

  private static String toDefaults(Samples samples, ToDoubleFunction<Measurement> figure) {
    return samples.has(Setup.DEFAULTS)
        ? samples.ratio(Setup.DEFAULTS_AND_BLOCKAWAY, Setup.DEFAULTS, figure).toString()
        : NOT_MEASURED;
  }

  /** All trees as one, and smaller trees of the same sort. */
  private void grow(SourceTree all) {
    Table table =
        new Table(
            "growth",
            "files",
            "no checks: CPU s",
            "BlockAway: CPU s",
            "added ms per file",
            "ratio");
    for (int step : STEPS) {
      SourceTree part = all.every(step);
      Samples samples = new Samples();
      for (int round = 0; round < rounds("benchmark.growthRounds"); round++) {
        measure(part, Setup.NO_CHECKS, samples);
        measure(part, Setup.BLOCKAWAY, samples);
      }
      double without = samples.least(Setup.NO_CHECKS, Measurement::cpu);
      double with = samples.least(Setup.BLOCKAWAY, Measurement::cpu);
      table.row(
          STEPS.get(0) / step + "x",
          String.valueOf(part.files().size()),
          "%.2f".formatted(without / 1000),
          "%.2f".formatted(with / 1000),
          "%.2f".formatted((with - without) / part.files().size()),
          samples.ratio(Setup.BLOCKAWAY, Setup.NO_CHECKS, Measurement::cpu).toString());
    }
    print(table.toString());
  }

  private void clock(List<SourceTree> trees) throws IOException {
    Table table = new Table("our code on the compiler's thread", "share", "samples");
    OwnClock clock = new OwnClock(directory);
    for (SourceTree tree : trees) {
      clock.measure(compiler, tree, Setup.BLOCKAWAY);
    }
    table.row(
        Setup.BLOCKAWAY.title(),
        "%.1f %%".formatted(100 * clock.share()),
        String.valueOf(clock.samples()));
    print(table.toString());
  }

  private void print(String text) {
    out.println(text);
    report.append(text).append('\n');
  }
}
