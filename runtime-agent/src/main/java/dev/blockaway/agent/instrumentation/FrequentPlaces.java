package dev.blockaway.agent.instrumentation;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts in which allowed methods event loops block, and makes regions of those in which they do so
 * often. The others cost nothing: many stand where every task comes by and hardly any blocks.
 */
final class FrequentPlaces {
  /** Some milliseconds of walking stacks. */
  private static final int OFTEN = 100;

  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
  private final AllowedRegions regions;
  private final Instrumentation instrumentation;

  FrequentPlaces(AllowedRegions regions, Instrumentation instrumentation) {
    this.regions = regions;
    this.instrumentation = instrumentation;
  }

  /**
   * An event loop has blocked in a method in which it may.
   *
   * @param type binary name of its class
   * @param method its name
   */
  void blocked(String type, String method) {
    String place = type + "#" + method;
    AtomicInteger count = counts.get(place);
    if (count == null) {
      count = counts.computeIfAbsent(place, unseen -> new AtomicInteger());
    }
    if (count.incrementAndGet() == OFTEN) {
      Thread thread = new Thread(() -> makeRegion(type, method), "blockaway-regions");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void makeRegion(String type, String method) {
    regions.allow(type, method);
    List<Class<?>> loaded = new ArrayList<>();
    for (Class<?> each : instrumentation.getAllLoadedClasses()) {
      if (each.getName().equals(type) && instrumentation.isModifiableClass(each)) {
        loaded.add(each);
      }
    }
    try {
      instrumentation.retransformClasses(loaded.toArray(new Class<?>[0]));
    } catch (UnmodifiableClassException | RuntimeException | LinkageError | InternalError e) {
      // the stack goes on telling
    }
  }
}
