package dev.blockaway.agent.loop;

import dev.blockaway.agent.loop.LoopRule.By;
import dev.blockaway.agent.loop.LoopRule.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a thread is an event loop; rules are asked in order, the first that speaks of the
 * thread decides. Answers for the current thread are remembered while its name stays the same.
 */
public final class EventLoops {
  /** Null before Java 19. */
  private static final @Nullable Class<?> VIRTUAL = virtualThreads();

  private final List<LoopRule> rules;
  private final OwnLoops own;
  private volatile Predicate<Thread> integrationLoops = thread -> false;
  private volatile Predicate<Thread> changing = thread -> false;
  private final Map<Thread, String> marked = Collections.synchronizedMap(new WeakHashMap<>());
  private final Map<Thread, String> known = Collections.synchronizedMap(new WeakHashMap<>());
  private volatile int generation;

  private final ClassValue<List<LoopRule>> rulesOfClass =
      new ClassValue<>() {
        @Override
        protected List<LoopRule> computeValue(Class<?> type) {
          return select(type);
        }
      };

  @SuppressWarnings("ThreadLocalUsage") // a JVM has one instance
  private final ThreadLocal<@Nullable Remembered> remembered = new ThreadLocal<>();

  private EventLoops(List<LoopRule> rules, OwnLoops own) {
    this.own = own;
    this.rules = List.copyOf(rules);
  }

  /**
   * The built-in table, after the user's own loops.
   *
   * @param own the user's own event loops: name patterns, or {@code class:} and {@code annotation:}
   *     with the binary name of the threads' class or of an annotation on it
   */
  public static EventLoops builtInAnd(List<String> own) {
    List<LoopRule> rules = new ArrayList<>();
    for (String loop : own) {
      rules.add(LoopRule.ofArgument(loop));
    }
    rules.addAll(LoopTable.builtIn());
    return new EventLoops(rules, new OwnLoops(own));
  }

  /**
   * Adds what BlockHound integrations know; they are asked when no rule speaks of a thread. To be
   * called once.
   *
   * @param loops threads that must not block
   * @param dynamic threads whose answer may change from call to call
   */
  public synchronized void askIntegrations(Predicate<Thread> loops, Predicate<Thread> dynamic) {
    integrationLoops = loops;
    changing = dynamic;
    generation++;
  }

  /**
   * Makes a thread an event loop whatever the rules say.
   *
   * @param thread no virtual one: those always may block
   * @param why what it is, a noun phrase
   */
  public synchronized void mark(Thread thread, String why) {
    marked.put(thread, why);
    generation++;
  }

  /**
   * Why the current thread is an event loop, as a noun phrase; null if it is none. Cheap, and may
   * be called from wherever threads block.
   */
  public @Nullable String whyCurrent() {
    Thread thread = Thread.currentThread();
    if (VIRTUAL != null && VIRTUAL.isInstance(thread)) {
      return null;
    }
    Remembered last = remembered.get();
    String name = thread.getName();
    if (last != null && last.name.equals(name) && last.generation == generation) {
      return last.why;
    }
    return ask(thread, name);
  }

  /**
   * Whether the current thread is no event loop, and will be asked again only when its name or the
   * rules change.
   */
  public boolean isCurrentOrdinary() {
    boolean isLoop = whyCurrent() != null;
    Remembered answer = isLoop ? null : remembered.get();
    return answer != null && !answer.isBeingAsked;
  }

  /**
   * As {@link #whyCurrent}, for a thread that has asked for itself before: null if it has not, or
   * if it is no event loop.
   */
  public @Nullable String whyKnown(Thread thread) {
    String mark = marked.get(thread);
    return mark != null ? mark : known.get(thread);
  }

  /** The user's own event loops that no thread was so far, as in the argument. */
  public List<String> unmatched() {
    return own.unmatched();
  }

  private @Nullable String why(Thread thread) {
    String mark = marked.get(thread);
    if (mark != null) {
      return mark;
    }
    for (LoopRule rule : rulesOfClass.get(thread.getClass())) {
      if (matches(rule, thread)) {
        return rule.verdict() == Verdict.LOOP ? rule.reason() : null;
      }
    }
    return integrationLoops.test(thread) ? "an event loop by a BlockHound integration" : null;
  }

  private @Nullable String ask(Thread thread, String name) {
    int now = generation;
    // asking may load classes, which is a blocking call that asks again
    remembered.set(new Remembered(name, now, null, true));
    String why = why(thread);
    own.sees(thread);
    if (why == null) {
      known.remove(thread);
    } else {
      known.put(thread, why);
    }
    if (changing.test(thread)) {
      remembered.remove();
    } else {
      remembered.set(new Remembered(name, now, why, false));
    }
    return why;
  }

  private static @Nullable Class<?> virtualThreads() {
    try {
      return Class.forName("java.lang.BaseVirtualThread");
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  private static boolean matches(LoopRule rule, Thread thread) {
    return switch (rule.by()) {
      case CLASS, ANNOTATION -> true;
      case NETTY -> !NettyThreads.mayBlock(thread);
      case NAME -> NamePattern.matches(rule.pattern(), thread.getName());
    };
  }

  /** The rules that can speak of threads of a class, up to the first that always does. */
  private List<LoopRule> select(Class<?> type) {
    List<LoopRule> selected = new ArrayList<>();
    for (LoopRule rule : rules) {
      if (rule.by() == By.NAME) {
        selected.add(rule);
      } else if (concerns(rule, type)) {
        selected.add(rule);
        if (rule.by() != By.NETTY) {
          break;
        }
      }
    }
    return List.copyOf(selected);
  }

  private static boolean concerns(LoopRule rule, Class<?> type) {
    return rule.by() == By.ANNOTATION
        ? Supertypes.areAnnotated(type, rule.pattern())
        : Supertypes.contains(type, rule.pattern());
  }

  private record Remembered(
      String name, int generation, @Nullable String why, boolean isBeingAsked) {}
}
