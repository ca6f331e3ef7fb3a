package dev.blockaway.agent;

import dev.blockaway.agent.allowance.Allowances;
import dev.blockaway.agent.detector.BlockingCall;
import dev.blockaway.agent.detector.BlockingCallListener;
import dev.blockaway.agent.finding.CallStack;
import dev.blockaway.agent.finding.Called;
import dev.blockaway.agent.finding.CodeOrigin;
import dev.blockaway.agent.finding.CodeOrigin.Origin;
import dev.blockaway.agent.finding.FindingFactory;
import dev.blockaway.agent.finding.Frame;
import dev.blockaway.agent.finding.InternalLocks;
import dev.blockaway.agent.finding.SelectorWait;
import dev.blockaway.agent.loop.EventLoops;
import dev.blockaway.agent.observation.Observation;
import dev.blockaway.agent.option.Mode;
import dev.blockaway.agent.stall.TaskSlots;
import dev.blockaway.findings.Finding;
import dev.blockaway.findings.FindingText;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Judges the blocking calls that detectors see and records those that an event loop must not make.
 */
final class Sentinel implements BlockingCallListener {
  private static final String SELECT = "Selector.select";

  @SuppressWarnings("ThreadLocalUsage") // a JVM has one instance
  private final ThreadLocal<Boolean> judging = ThreadLocal.withInitial(() -> false);

  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final Mode mode;
  private final TaskSlots slots;
  private final EventLoops loops;
  private final CodeOrigin origins;
  private final FindingFactory findings;
  private final InternalLocks internalLocks;
  private final Recorder recorder;
  private volatile Allowances allowances;
  private volatile @Nullable BlockingCallListener rehearsal;
  private volatile BiConsumer<String, String> whenAllowed = (type, method) -> {};

  Sentinel(
      Recorder recorder,
      EventLoops loops,
      Allowances allowances,
      CodeOrigin origins,
      FindingFactory findings,
      InternalLocks internalLocks,
      TaskSlots slots) {
    this.recorder = recorder;
    this.mode = recorder.mode();
    this.slots = slots;
    this.loops = loops;
    this.allowances = allowances;
    this.origins = origins;
    this.findings = findings;
    this.internalLocks = internalLocks;
  }

  /** The rules that hold now. */
  Allowances allowances() {
    return allowances;
  }

  /** Honours further rules. */
  void allow(Allowances rules) {
    allowances = rules;
  }

  /**
   * Has the classes and names of methods told in which event loops block, as they may whoever is
   * called back.
   */
  void whenAllowed(BiConsumer<String, String> listener) {
    whenAllowed = listener;
  }

  /** While a listener is given, it alone hears of calls on event loops; null ends that. */
  void rehearse(@Nullable BlockingCallListener listener) {
    rehearsal = listener;
  }

  /** The first failure of the agent's own, null if there was none. */
  @Nullable Throwable failure() {
    return failure.get();
  }

  @Override
  public void onBlockingCall(BlockingCall call) {
    String why = whyCurrent();
    if (why == null || judging.get()) {
      return;
    }
    judging.set(true);
    Finding reported = null;
    try {
      reported = judge(call, why);
    } catch (Throwable e) {
      // the application's call goes on whatever happens to us
      failure.compareAndSet(null, e);
    } finally {
      judging.set(false);
    }
    if (reported != null && mode == Mode.THROW && !call.breaksLocks()) {
      throw new BlockingCallError(FindingText.of(reported));
    }
  }

  /** Asks users' integrations as well, which may fail. */
  private @Nullable String whyCurrent() {
    try {
      return loops.whyCurrent();
    } catch (RuntimeException | LinkageError e) {
      failure.compareAndSet(null, e);
      return null;
    }
  }

  private @Nullable Finding judge(BlockingCall call, String why) {
    BlockingCallListener rehearsed = rehearsal;
    if (rehearsed != null) {
      rehearsed.onBlockingCall(call);
      return null;
    }
    List<Frame> stack = CallStack.capture(origins);
    if (call.method().equals(SELECT) && isLoopsOwn(stack)) {
      slots.idles();
      return null;
    }
    if (internalLocks.holdUp(stack)) {
      return null; // the watchdog tells if it takes long
    }
    Called called = findings.called(stack);
    if (called != null) {
      slots.tell(called);
    }
    Set<String> running = recorder.scopes().current();
    if (recorder.isMeant(running)) {
      return null;
    }
    if (allowances.permit(stack, this::isApplication)) {
      tellRegion(stack);
      return null;
    }
    return record(call, why, stack, running);
  }

  private void tellRegion(List<Frame> stack) {
    Frame region = allowances.region(stack);
    if (region != null) {
      whenAllowed.accept(region.className(), region.method());
    }
  }

  /** Also if only libraries are on the stack: then one of them has made the loop. */
  private boolean isLoopsOwn(List<Frame> callers) {
    return callers.stream().noneMatch(this::isApplication)
        || SelectorWait.isOwn(callers.stream().map(Frame::toStackTraceElement).toList());
  }

  private boolean isApplication(Frame frame) {
    return origins.of(frame.type()) == Origin.APPLICATION;
  }

  private Finding record(BlockingCall call, String why, List<Frame> stack, Set<String> running) {
    String thread = Thread.currentThread().getName();
    Finding finding = findings.create(call, thread, why, stack);
    List<StackTraceElement> trace = stack.stream().map(Frame::toStackTraceElement).toList();
    recorder.record(
        new Observation(finding, thread, trace, running, recorder.mayFail(running), List.of()),
        call.detector() + " " + call.method());
    return finding;
  }
}
