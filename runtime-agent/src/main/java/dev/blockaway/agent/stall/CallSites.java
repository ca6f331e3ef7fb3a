package dev.blockaway.agent.stall;

import dev.blockaway.agent.finding.Called;
import dev.blockaway.agent.finding.CodeOrigin;
import dev.blockaway.agent.finding.CodeOrigin.Origin;
import dev.blockaway.agent.finding.FindingFactory;
import dev.blockaway.agent.finding.Frame;
import java.lang.instrument.Instrumentation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the classes of sampled stacks, and with them who calls what. */
public final class CallSites {
  private final Instrumentation instrumentation;
  private final CodeOrigin origins;
  private final FindingFactory findings;

  /**
   * For one JVM.
   *
   * @param instrumentation knows all classes
   * @param origins which of them are the application's
   * @param findings knows who calls what on a stack
   */
  public CallSites(Instrumentation instrumentation, CodeOrigin origins, FindingFactory findings) {
    this.instrumentation = instrumentation;
    this.origins = origins;
    this.findings = findings;
  }

  Resolved resolve(List<Stretch> stretches) {
    Set<String> names = new HashSet<>();
    for (Stretch stretch : stretches) {
      stretch.sample().stack().forEach(element -> names.add(element.getClassName()));
      ThreadSample owner = stretch.sample().owner();
      if (owner != null) {
        owner.stack().forEach(element -> names.add(element.getClassName()));
      }
    }
    Map<String, Class<?>> classes = new HashMap<>();
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      if (names.contains(type.getName())) {
        classes.putIfAbsent(type.getName(), type);
      }
    }
    return new Resolved(classes);
  }

  /** Samples with their classes; those of hidden classes are unknown and left out. */
  final class Resolved {
    private final Map<String, Class<?>> classes;

    private Resolved(Map<String, Class<?>> classes) {
      this.classes = classes;
    }

    List<Frame> frames(List<StackTraceElement> stack) {
      return stack.stream()
          .map(this::frame)
          .filter(Objects::nonNull)
          .filter(frame -> origins.of(frame.type()) != Origin.AGENT)
          .toList();
    }

    @Nullable CallSite site(ThreadSample sample) {
      Called call = findings.called(frames(sample.stack()));
      return call == null ? null : CallSite.of(call.caller(), call.callee());
    }

    private @Nullable Frame frame(StackTraceElement element) {
      Class<?> type = classes.get(element.getClassName());
      return type == null ? null : Frame.of(type, element);
    }
  }
}
