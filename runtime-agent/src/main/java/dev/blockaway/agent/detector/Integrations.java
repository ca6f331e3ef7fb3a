package dev.blockaway.agent.detector;

import dev.blockaway.catalog.Kind;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * What the BlockHound integrations on the class path say, also for detectors other than BlockHound:
 * Netty, Reactor and users describe their threads and allowed places there.
 */
public final class Integrations {
  /**
   * It loads five hundred classes of RxJava 2, wherever that is on the class path, to name the
   * threads that {@code threads.txt} names as well.
   */
  private static final String NEEDLESS = "reactor.blockhound.integration.RxJava2Integration";

  private final BlockHound.Builder builder = BlockHound.builder();

  private Integrations() {}

  /** Applies every integration; a broken one is left out and named on the error stream. */
  public static Integrations load() {
    Integrations integrations = new Integrations();
    List<BlockHoundIntegration> found = find();
    Collections.sort(found);
    for (BlockHoundIntegration each : found) {
      integrations.apply(each);
    }
    return integrations;
  }

  /** Threads that must not block. */
  public Predicate<Thread> loops() {
    Captured captured = new Captured();
    builder.nonBlockingThreadPredicate(captured::keep);
    return captured.predicate;
  }

  /** Threads whose answer may change from call to call. */
  public Predicate<Thread> dynamic() {
    Captured captured = new Captured();
    builder.dynamicThreadPredicate(captured::keep);
    return captured.predicate;
  }

  /** By class name and method name: whether blocking is allowed inside; empty if unknown. */
  public Map<String, Map<String, Boolean>> allowances() {
    return new HashMap<>(read(builder, "allowances"));
  }

  /** The methods that integrations say block, beyond those that BlockHound itself knows. */
  public List<WatchedMethod> marked() {
    Map<String, Map<String, Set<String>>> known = read(BlockHound.builder(), "blockingMethods");
    Map<String, Map<String, Set<String>>> all = read(builder, "blockingMethods");
    List<WatchedMethod> marked = new ArrayList<>();
    for (Map.Entry<String, Map<String, Set<String>>> owner : all.entrySet()) {
      Map<String, Set<String>> builtIn = known.getOrDefault(owner.getKey(), Map.of());
      for (Map.Entry<String, Set<String>> method : owner.getValue().entrySet()) {
        if (!builtIn.containsKey(method.getKey())) {
          for (String descriptor : method.getValue()) {
            marked.add(marked(owner.getKey(), method.getKey(), descriptor));
          }
        }
      }
    }
    return marked;
  }

  /** Of an unknown kind, so nothing is thrown from it. */
  private static WatchedMethod marked(String owner, String name, String descriptor) {
    return new WatchedMethod(owner.replace('/', '.'), name, descriptor, Kind.WAIT, true, false);
  }

  @SuppressWarnings("unchecked")
  private static <V> Map<String, V> read(BlockHound.Builder builder, String name) {
    try {
      Field field = BlockHound.Builder.class.getDeclaredField(name);
      field.setAccessible(true);
      return (Map<String, V>) field.get(builder);
    } catch (ReflectiveOperationException e) {
      System.err.println("BlockAway: this BlockHound hides its rules: " + e);
      return Map.of();
    }
  }

  BlockHound.Builder builder() {
    return builder;
  }

  private static List<BlockHoundIntegration> find() {
    List<BlockHoundIntegration> found = new ArrayList<>();
    Iterator<BlockHoundIntegration> services =
        ServiceLoader.load(BlockHoundIntegration.class).iterator();
    for (Next next = next(services); next.more; next = next(services)) {
      if (next.integration != null) {
        found.add(next.integration);
      }
    }
    return found;
  }

  private static Next next(Iterator<BlockHoundIntegration> services) {
    try {
      return services.hasNext() ? new Next(true, services.next()) : new Next(false, null);
    } catch (ServiceConfigurationError | LinkageError e) {
      leaveOut(e.toString());
      return new Next(true, null);
    }
  }

  private void apply(BlockHoundIntegration integration) {
    if (integration.getClass().getName().equals(NEEDLESS)) {
      return;
    }
    try {
      integration.applyTo(builder);
    } catch (RuntimeException | LinkageError e) {
      leaveOut(integration.getClass().getName() + ": " + e);
    }
  }

  private static void leaveOut(String what) {
    System.err.println("BlockAway: a BlockHound integration is left out: " + what);
  }

  private record Next(boolean more, @Nullable BlockHoundIntegration integration) {}

  private static final class Captured {
    private Predicate<Thread> predicate = thread -> false;

    private Predicate<Thread> keep(Predicate<Thread> current) {
      predicate = current;
      return current;
    }
  }
}
