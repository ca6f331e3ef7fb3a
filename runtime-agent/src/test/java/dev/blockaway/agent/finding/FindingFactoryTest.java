package dev.blockaway.agent.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.blockaway.agent.detector.BlockingCall;
import dev.blockaway.catalog.CatalogIndex;
import dev.blockaway.catalog.Kind;
import dev.blockaway.findings.Check;
import dev.blockaway.findings.Finding;
import dev.blockaway.findings.Step;
import java.io.FileInputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import scenario.OnLoop;
import scenario.OwnLoops;

/** What is said of a stack; those here begin with the innermost frame. */
final class FindingFactoryTest {
  private static final BlockingCall PARK =
      new BlockingCall("test", "LockSupport.park", Kind.WAIT, true);
  private final FindingFactory findings =
      new FindingFactory(
          new CatalogRows(CatalogIndex.builtIn()), new CodeOrigin(List.of("scenario.")));

  @Test
  void reportsWhatTheApplicationCalledRatherThanWhatWasSeen() {
    Finding finding =
        create(
            PARK,
            frame(LockSupport.class, "park", 1),
            frame(CompletableFuture.class, "join", 2),
            frame(OnLoop.class, "run", 3));

    assertThat(finding.call()).isEqualTo("CompletableFuture.join");
    assertThat(finding.kind()).isEqualTo(Kind.FUTURE);
    assertThat(finding.check()).isEqualTo(Check.BLOCKING_CALL_ON_EVENT_LOOP);
    assertThat(finding.location()).hasToString("scenario/OnLoop.java:3");
  }

  @Test
  void reportsWhatWasSeenWhereTheCatalogueKnowsNothing() {
    Finding finding =
        create(PARK, frame(LockSupport.class, "neverHeardOf", 1), frame(OnLoop.class, "run", 3));

    assertThat(finding.call()).isEqualTo("LockSupport.park");
    assertThat(finding.kind()).isEqualTo(Kind.WAIT);
    assertThat(finding.instead())
        .isEqualTo("a thread that may block: CompletableFuture.supplyAsync(.., executor)");
  }

  @Test
  void saysWhatToDoInTheWordsOfTheLibraryOnTheStack() {
    Finding finding =
        create(
            PARK,
            frame(LockSupport.class, "neverHeardOf", 1),
            frame(OnLoop.class, "run", 3),
            frame(Flux.class, "call", 4));

    assertThat(finding.instead())
        .isEqualTo(
            "a thread that may block:"
                + " Mono.fromCallable(..).subscribeOn(Schedulers.boundedElastic())");
  }

  @Test
  void reportsPathFromWhereTheLoopEnteredTheApplication() {
    Finding finding =
        create(
            new BlockingCall("test", "FileInputStream.open", Kind.FILE, false),
            frame(FileInputStream.class, "open", 1),
            frame(OwnLoops.class, "untilItWaits", 2),
            frame(OnLoop.class, "run", 3),
            frame(Flux.class, "call", 4),
            frame(OwnLoops.class, "aboutToWait", 5));

    assertThat(finding.context()).isEqualTo("OnLoop.run");
    assertThat(finding.why()).isEqualTo("thread loop-1, a test's");
    assertThat(finding.path())
        .extracting(Step::method, step -> step.location().toString())
        .startsWith(tuple("OwnLoops.untilItWaits", "scenario/OnLoop.java:3"))
        .hasSize(2);
    assertThat(finding.check()).isEqualTo(Check.FILE_ACCESS_ON_EVENT_LOOP);
  }

  @Test
  void reportsLibraryWhereTheApplicationIsNotOnTheStack() {
    Finding finding =
        create(PARK, frame(LockSupport.class, "park", 1), frame(Flux.class, "subscribe", 7));

    assertThat(finding.context()).isEqualTo("library code");
    assertThat(finding.location()).hasToString("reactor/core/publisher/Flux.java:7");
  }

  @Test
  void reportsPlaceOfAnEmptyStackAsUnknown() {
    assertThat(create(PARK).location().file()).isEqualTo("unknown");
    assertThat(findings.called(List.of())).isNull();
  }

  @Test
  void namesStallAfterWhatTheApplicationCalled() {
    Finding inside =
        findings.createForStall(
            Kind.CPU,
            "a long computation",
            "loop-1",
            "a test's, for 700 ms",
            List.of(frame(Files.class, "mismatch", 1), frame(OnLoop.class, "run", 3)));
    Finding own =
        findings.createForStall(
            Kind.CPU,
            "a long computation",
            "loop-1",
            "a test's, for 700 ms",
            List.of(frame(OnLoop.class, "run", 3)));

    assertThat(inside.call()).isEqualTo("Files.mismatch");
    assertThat(own.call()).isEqualTo("a long computation");
    assertThat(own.check()).isEqualTo(Check.CPU_HEAVY_CALL_ON_EVENT_LOOP);
    assertThat(own.why()).endsWith("for 700 ms");
  }

  @Test
  void knowsWhoCallsWhat() {
    Called called =
        findings.called(
            List.of(frame(LockSupport.class, "park", 1), frame(OnLoop.class, "run", 3)));

    assertThat(called).isNotNull();
    assertThat(called.caller().className()).isEqualTo("scenario.OnLoop");
    assertThat(called.callee()).isNotNull().extracting(Frame::method).isEqualTo("park");
  }

  private Finding create(BlockingCall call, Frame... stack) {
    return findings.create(call, "loop-1", "a test's", List.of(stack));
  }

  private static Frame frame(Class<?> type, String method, int line) {
    String file = type.getSimpleName() + ".java";
    return Frame.of(type, new StackTraceElement(type.getName(), method, file, line));
  }
}
