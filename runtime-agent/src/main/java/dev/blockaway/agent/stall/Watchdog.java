package dev.blockaway.agent.stall;

import dev.blockaway.agent.stall.StallJudge.Verdict;
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
  private static final int LOOKS_PER_LIMIT = 5;

  private final TaskSlots slots;
  private final Function<Thread, @Nullable String> loops;
  private final Supplier<Set<String>> scopes;
  private final CallSites sites;
  private final StallListener listener;
  private final StallLimits limits;
  private final long tickNanos;
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
    this.tickNanos =
        Math.max(1_000_000, TimeUnit.MILLISECONDS.toNanos(limits.reportMillis()) / LOOKS_PER_LIMIT);
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
    slots.forgetEnded();
    if (sampler == null) {
      prepare();
    }
    for (TaskSlot slot : slots.all()) {
      look(slot, wall);
    }
  }

  private void run() {
    try {
      while (true) {
        TimeUnit.NANOSECONDS.sleep(tickNanos);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(TaskSlot slot, long wall) {
    long state = slot.state.get();
    long task = TaskSlot.isRunning(state) ? TaskSlot.task(state) : -1;
    TaskWatch watch = watches.computeIfAbsent(slot, unseen -> new TaskWatch());
    if (!watch.isAbout(task)) {
      judge(slot, watch);
      watch.begin(task);
      return;
    }
    Thread thread = slot.thread();
    if (task < 0 || watch.isReported() || thread == null) {
      return;
    }
    watch.goesOn(wall, tickNanos);
    if (watch.wallNanos() * 2 >= TimeUnit.MILLISECONDS.toNanos(limits.reportMillis())
        && loops.apply(thread) != null) {
      sample(slot, thread, watch);
      if (limits.mayFail(watch.wallNanos())) {
        judge(slot, watch);
      }
    }
  }

  private void sample(TaskSlot slot, Thread thread, TaskWatch watch) {
    long id = TaskSlots.id(thread);
    ThreadSample sample = sampler().sample(id);
    if (sample != null && watch.isAbout(currentTask(slot))) {
      watch.add(sample, sampler().cpuNanos(id), scopes.get());
    }
  }

  private void judge(TaskSlot slot, TaskWatch watch) {
    Thread thread = slot.thread();
    if (thread == null || watch.isReported() || watch.samples().isEmpty()) {
      return;
    }
    CallSites.Resolved resolved = sites.resolve(watch.samples());
    List<CallSite> told = slot.told(watch.task());
    List<ThreadSample> untold =
        watch.samples().stream().filter(each -> !told.contains(resolved.site(each))).toList();
    Verdict verdict =
        StallJudge.judge(
            untold, watch.held(sampler().cpuNanos(TaskSlots.id(thread)), sampler().isLoadHigh()));
    String why = loops.apply(thread);
    if (verdict != null && why != null && verdict.millis() >= limits.reportMillis()) {
      boolean fails = limits.fails(verdict.millis());
      if (fails || !watch.isAbout(currentTask(slot))) {
        watch.reported();
        listener.onStall(stall(verdict, resolved), thread.getName(), why, watch.scopes(), fails);
      }
    }
  }

  private static long currentTask(TaskSlot slot) {
    long state = slot.state.get();
    return TaskSlot.isRunning(state) ? TaskSlot.task(state) : -1;
  }

  private static Stall stall(Verdict verdict, CallSites.Resolved resolved) {
    ThreadSample sample = verdict.sample();
    String lock = sample.lock();
    LockOwner owner = sample.owner();
    return new Stall(
        verdict.kind(),
        verdict.millis(),
        resolved.frames(sample.stack()),
        lock == null ? null : lock.substring(0, Math.max(0, lock.indexOf('@'))),
        owner,
        owner == null ? List.of() : resolved.frames(owner.stack()));
  }

  /** Once there is an event loop: the first sample of all takes longer than a stall may. */
  private void prepare() {
    boolean hasLoop =
        slots.all().stream()
            .map(TaskSlot::thread)
            .anyMatch(thread -> thread != null && loops.apply(thread) != null);
    if (hasLoop) {
      long own = TaskSlots.id(Thread.currentThread());
      sampler().cpuNanos(own);
      sampler().sample(own);
      sampler().isLoadHigh();
    }
  }

  /** Made when it is needed: JVMs without event loops never load what it is made of. */
  private ThreadSampler sampler() {
    ThreadSampler made = sampler;
    if (made == null) {
      made = new ThreadSampler();
      sampler = made;
    }
    return made;
  }
}
