package dev.blockaway.sample.page;

import dev.blockaway.sample.pair.Pair;
import dev.blockaway.sample.pair.PairRegistry;
import dev.blockaway.sample.problem.BadInput;
import dev.blockaway.sample.report.AgentReport;
import dev.blockaway.sample.report.CompilerReports;
import dev.blockaway.sample.report.Sources;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The pairs as data: what they teach, their sources, and what both halves of BlockAway say. */
@RestController
class PairController {
  private final Sources sources;
  private final CompilerReports compiler;
  private final AgentReport agent;

  PairController(Sources sources, CompilerReports compiler, AgentReport agent) {
    this.sources = sources;
    this.compiler = compiler;
    this.agent = agent;
  }

  @GetMapping("/pairs")
  Mono<List<PairEntry>> pairs() {
    return Mono.just(PairRegistry.pairs().stream().map(PairEntry::of).toList());
  }

  /** Reads the agent's report, which is a file. */
  @GetMapping("/pairs/{id}")
  Mono<PairView> pair(@PathVariable String id) {
    Pair pair =
        PairRegistry.pair(id)
            .orElseThrow(() -> BadInput.notFound("There is no pair of that name."));
    return Mono.fromCallable(agent::findings)
        .subscribeOn(Schedulers.boundedElastic())
        .map(seen -> PairView.of(pair, sources, compiler.findings(), seen, agent.isWatching()));
  }
}
