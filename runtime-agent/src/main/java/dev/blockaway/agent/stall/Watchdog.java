package dev.blockaway.agent.stall;

import dev.blockaway.agent.finding.SelectorWait;
import dev.blockaway.agent.stall.StallJudge.Verdict;
import dev.blockaway.agent.stall.TaskWatch.Time;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the tasks of event loops from a thread of its own. The threads only count their tasks;
 * what a long one does is sampled from here.
 */
public final class Watchdog {
  private final TaskSlots slots;
  private final Function<Thread, @Nullable String> loops;
  private final Supplier<Set<String>> scopes;
  private final CallSites sites;
  private final StallListener listener;
  private final StallLimits limits;
  private final Pace pace;
  private final MachineLoad load = new MachineLoad();
  private RunQueue queue = new RunQueue(null);
  private final Map<TaskSlot, TaskWatch> watches = new WeakHashMap<>();
  private @Nullable ThreadSampler sampler;
  private long lastLook = System.nanoTime();

  /**
   * Not started yet.
   *
   * @param slots what threads do
   * @param loops why a thread is an event loop; null if it is none
   * @param scopes the tests that run now
   * @param sites tells from a stack who calls what
   * @param listener is told of stalls
   * @param limits from when on
   */
  public Watchdog(
      TaskSlots slots,
      Function<Thread, @Nullable String> loops,
      Supplier<Set<String>> scopes,
      CallSites sites,
      StallListener listener,
      StallLimits limits) {
    this.slots = slots;
    this.loops = loops;
    this.scopes = scopes;
    this.sites = sites;
    this.listener = listener;
    this.limits = limits;
    this.pace = limits.pace();
  }

  /** Begins to look. */
  public void start() {
    Thread thread = new Thread(this::run, "blockaway-watchdog");
    thread.setDaemon(true);
    thread.start();
  }

  /** Looks once more, so that what has ended until now is told. */
  public synchronized void look() {
    long now = System.nanoTime();
    long wall = now - lastLook;
    lastLook = now;
    Time time = new Time(wall, pace.late(wall), pace.counted(wall, queue.nanosSinceAsked()));
    slots.forgetEnded();
    if (sampler == null) {
      prepare();
    }
    for (TaskSlot slot : slots.all()) {
      look(slot, time);
    }
  }

  private void run() {
    queueIs(new RunQueue(KernelThread.current()));
    try {
      while (true) {
        TimeUnit.NANOSECONDS.sleep(pace.tickNanos());
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void queueIs(RunQueue own) {
    queue = own;
  }

  private void look(TaskSlot slot, Time time) {
    long task = slot.currentTask();
    TaskWatch watch = watches.computeIfAbsent(slot, unseen -> new TaskWatch());
    if (!watch.isAbout(task)) {
      judge(slot, watch, true);
      begin(slot, watch, task);
    } else if (task >= 0) {
      Thread loop = loop(slot);
      if (loop != null) {
        goOn(slot, loop, watch, time);
      }
    }
  }

  private void begin(TaskSlot slot, TaskWatch watch, long task) {
    Thread loop = task < 0 ? null : loop(slot);
    ThreadSample now = loop == null ? null : sampler().glance(TaskSlots.id(loop));
    // what the thread does belongs to this task only if it still runs
    watch.begin(slot.currentTask() == task ? task : -1, now);
  }

  /** The slot's thread if it is an event loop that has not ended. */
  private @Nullable Thread loop(TaskSlot slot) {
    Thread thread = slot.thread();
    return thread == null || loops.apply(thread) == null ? null : thread;
  }

  private void goOn(TaskSlot slot, Thread thread, TaskWatch watch, Time time) {
    if (watch.stretches().isEmpty()) {
      load.reset();
    }
    ThreadSample now = sampler().sample(TaskSlots.id(thread));
    if (now != null && SelectorWait.isIdle(now.stack())) {
      // the whole loop is the task of a pool: what it did before it idled has ended
      judge(slot, watch, true);
      watch.begin(watch.task(), now);
    } else if (now != null && !watch.isReported() && watch.isAbout(slot.currentTask())) {
      watch.goesOn(now, time, scopes.get());
      if (limits.fails(StallJudge.millis(watch.stretches(), false))) {
        judge(slot, watch, false);
      }
    }
  }

  private void judge(TaskSlot slot, TaskWatch watch, boolean hasEnded) {
    Thread thread = slot.thread();
    String why = thread == null ? null : loops.apply(thread);
    if (thread == null || why == null || watch.isReported() || !mayMatter(watch)) {
      return;
    }
    boolean isBusy = watch.isMachineBusy(load.isHigh());
    CallSites.Resolved resolved = sites.resolve(watch.stretches());
    List<CallSite> told = slot.told(watch.task());
    List<Stretch> untold =
        watch.stretches().stream()
            .filter(each -> !told.contains(resolved.site(each.sample())))
            .toList();
    Verdict verdict = StallJudge.judge(untold, isBusy);
    if (verdict != null && limits.reports(verdict.millis())) {
      boolean fails = limits.fails(verdict.millis());
      if (fails || hasEnded) {
        watch.reported();
        listener.onStall(stall(verdict, resolved), thread.getName(), why, watch.scopes(), fails);
      }
    }
  }

  private boolean mayMatter(TaskWatch watch) {
    return limits.reports(StallJudge.millis(watch.stretches(), false));
  }

  private static Stall stall(Verdict verdict, CallSites.Resolved resolved) {
    ThreadSample sample = verdict.sample();
    String lock = sample.lock();
    ThreadSample owner = sample.owner();
    return new Stall(
        verdict.kind(),
        verdict.millis(),
        resolved.frames(sample.stack()),
        lock == null ? null : lock.substring(0, Math.max(0, lock.indexOf('@'))),
        owner == null ? null : new LockOwner(owner.thread(), owner.stack()),
        owner == null ? List.of() : resolved.frames(owner.stack()));
  }

  /** Once there is an event loop: the first sample of all takes longer than a stall may. */
  private void prepare() {
    boolean hasLoop = false;
    for (TaskSlot slot : slots.all()) {
      hasLoop = hasLoop || loop(slot) != null;
    }
    if (hasLoop) {
      long own = TaskSlots.id(Thread.currentThread());
      sampler().sample(own);
      load.reset();
    }
  }

  /** Made when it is needed: JVMs without event loops never load what it is made of. */
  private ThreadSampler sampler() {
    ThreadSampler made = sampler;
    if (made == null) {
      made = new ThreadSampler(slots::kernel);
      sampler = made;
    }
    return made;
  }
}
