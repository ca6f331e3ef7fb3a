package dev.blockaway.agent;

import dev.blockaway.agent.allowance.Allowances;
import dev.blockaway.agent.detector.Activation;
import dev.blockaway.agent.detector.BlockHoundDetector;
import dev.blockaway.agent.detector.Detector;
import dev.blockaway.agent.detector.Integrations;
import dev.blockaway.agent.finding.CatalogRows;
import dev.blockaway.agent.finding.CodeOrigin;
import dev.blockaway.agent.finding.FindingFactory;
import dev.blockaway.agent.finding.InternalLocks;
import dev.blockaway.agent.instrumentation.InstrumentationDetector;
import dev.blockaway.agent.junit.ExtensionRegistration;
import dev.blockaway.agent.loop.EventLoops;
import dev.blockaway.agent.observation.ObservationLog;
import dev.blockaway.agent.observation.Scopes;
import dev.blockaway.agent.option.AgentOptions;
import dev.blockaway.agent.report.ReportWriter;
import dev.blockaway.agent.report.RunEnd;
import dev.blockaway.agent.stall.CallSites;
import dev.blockaway.agent.stall.TaskSlots;
import dev.blockaway.agent.stall.Watchdog;
import dev.blockaway.catalog.CatalogIndex;
import java.lang.instrument.Instrumentation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the agent together, starts it and says what it does. */
final class Startup {
  private final AgentOptions options;
  private final Instrumentation instrumentation;
  private final ObservationLog log = new ObservationLog();
  private final Scopes scopes = new Scopes();
  private final CatalogRows catalog;
  private final EventLoops loops;
  private final Allowances allowances;
  private final TaskSlots slots;
  private final Sentinel sentinel;
  private final Watchdog watchdog;
  private final Agent agent;
  private final ReportWriter reports;

  private Startup(AgentOptions options, Instrumentation instrumentation) {
    this.options = options;
    this.instrumentation = instrumentation;
    this.catalog = new CatalogRows(CatalogIndex.builtIn());
    this.loops = EventLoops.builtInAnd(options.loops());
    this.allowances = Allowances.builtIn().plusFiles(options.allow());
    CodeOrigin origins = new CodeOrigin(options.application());
    FindingFactory findings = new FindingFactory(catalog, origins);
    Recorder recorder = new Recorder(options.mode(), log, scopes);
    this.slots = new TaskSlots(loops);
    InternalLocks internalLocks = new InternalLocks(catalog, origins);
    this.sentinel =
        new Sentinel(recorder, loops, allowances, origins, findings, internalLocks, slots);
    this.watchdog =
        new Watchdog(
            slots,
            loops::whyKnown,
            scopes::current,
            new CallSites(instrumentation, origins, findings),
            new StallRecorder(recorder, sentinel::allowances, origins, findings),
            options.stalls());
    this.agent = new Agent(options, log, scopes, this::settle);
    this.reports = new ReportWriter(agent);
  }

  static void run(AgentOptions options, Instrumentation instrumentation) {
    new Startup(options, instrumentation).start();
  }

  private void start() {
    Integrations integrations = Integrations.load();
    loops.askIntegrations(integrations.loops(), integrations.dynamic());
    sentinel.allow(allowances.plus(integrations.allowances()));
    Map<Detector, Activation> detectors = new LinkedHashMap<>();
    for (Detector detector : detectors(integrations)) {
      detectors.put(detector, detector.activate(instrumentation, sentinel));
    }
    Banner banner = new Banner(options, detectors, new SelfTest(sentinel).run());
    if (banner.isWatching()) {
      Agent.started(agent);
      ExtensionRegistration.register();
      UnusedArguments unused =
          new UnusedArguments(sentinel::allowances, loops, options.application(), instrumentation);
      RunEnd.await(agent, reports, instrumentation, sentinel::failure, unused::clauses);
    }
    System.err.println(banner.line());
    if (banner.isWatching() && options.stalls().isOn()) {
      watchdog.start();
    }
  }

  private void settle() {
    if (options.stalls().isOn()) {
      watchdog.look();
    }
  }

  private List<Detector> detectors(Integrations integrations) {
    InstrumentationDetector ours =
        new InstrumentationDetector(
            catalog,
            loops,
            options.stalls().isOn() ? slots : null,
            sentinel.allowances().regions(),
            integrations.marked(),
            reports::writeBeforeHalt);
    sentinel.whenAllowed(ours::blockedWhereAllowed);
    return List.of(
        ours, new BlockHoundDetector(integrations, thread -> loops.whyCurrent() != null));
  }
}
