package dev.blockaway.checker.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes random chains, asks the checker on which thread each of their lambdas runs, and runs them:
 * what the checker calls safe must never run on a thread that must not block. CONTRIBUTING.md says
 * how to run more of them.
 */
class ChainDifferentialTest {
  private static final int CHAINS = Integer.getInteger("blockaway.chains", 60);
  private static final long SEED = Long.getLong("blockaway.chains.seed", 20261122L);
  private static final int RUNS = 2;

  /** One row of numbers for all frameworks: some chains never end, and tell of themselves later. */
  private static final Probes PROBES = new Probes(Probe.FIRST_RANDOM);

  @TempDir Path directory;

  @Test
  void ignoresNothingThatRunsOnAnEventLoopOfReactor() throws InterruptedException {
    check(Dialect.REACTOR);
  }

  @Test
  void ignoresNothingThatRunsOnAnEventLoopOfRxJava() throws InterruptedException {
    check(Dialect.RXJAVA);
  }

  @Test
  void ignoresNothingThatRunsOnAnEventLoopOfMutiny() throws InterruptedException {
    check(Dialect.MUTINY);
  }

  private void check(Dialect dialect) throws InterruptedException {
    Map<String, String> chains = chains(dialect);
    Map<String, String> sources = new LinkedHashMap<>(chains);
    sources.put("Threads", dialect.threads());
    ChainCompilation compilation = ChainCompilation.of(sources, directory);
    List<String> names = new ArrayList<>(compilation.sources().keySet());
    names.retainAll(chains.keySet());
    assertThat(names).as("chains that are Java").hasSizeGreaterThan(CHAINS * 9 / 10);

    ChainRun run = new ChainRun(directory);
    for (int i = 0; i < RUNS; i++) {
      run.run(names);
    }

    ChainScore score = new ChainScore(compilation.verdicts(), Probe.random());
    System.out.printf(
        "%s, %d chains of seed %d: %s%n", dialect.framework().title(), names.size(), SEED, score);
    assertThat(score.wronglySafe())
        .as("lambdas that are wrongly called safe, with seed " + SEED)
        .allSatisfy(probe -> assertThat(describe(compilation, score, probe)).isEmpty());
  }

  private static Map<String, String> chains(Dialect dialect) {
    Random random = new Random(SEED);
    Map<String, String> sources = new LinkedHashMap<>();
    for (int i = 0; i < CHAINS; i++) {
      sources.put("C" + i, new ChainWriter(dialect, random, "C" + i, PROBES).write());
    }
    return sources;
  }

  private static String describe(ChainCompilation compilation, ChainScore score, int probe) {
    return compilation.sources().values().stream()
        .filter(source -> source.contains("(" + probe + ")"))
        .findFirst()
        .map(source -> score.describe(probe) + "\n" + source)
        .orElseThrow();
  }
}
