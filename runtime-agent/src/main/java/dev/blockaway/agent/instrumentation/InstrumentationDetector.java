package dev.blockaway.agent.instrumentation;

import dev.blockaway.agent.detector.Activation;
import dev.blockaway.agent.detector.BlockingCall;
import dev.blockaway.agent.detector.BlockingCallListener;
import dev.blockaway.agent.detector.Detector;
import dev.blockaway.agent.detector.WatchTable;
import dev.blockaway.agent.detector.WatchedMethod;
import dev.blockaway.agent.finding.CatalogRows;
import dev.blockaway.agent.loop.EventLoops;
import dev.blockaway.catalog.Kind;
import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Our own instrumentation: checks at the entry of methods of the JDK that are not native, and
 * before calls of the catalogue's APIs. It changes method bodies only, which every VM allows.
 */
public final class InstrumentationDetector implements Detector {
  static final String NAME = "instrumentation";
  private final CatalogRows catalog;
  private final EventLoops loops;
  private final @Nullable Supplier<AtomicLong> slots;
  private final Map<String, Map<String, Boolean>> regions;
  private final List<WatchedMethod> marked;
  private final Runnable farewell;
  private volatile @Nullable FrequentPlaces places;

  /**
   * Not started yet.
   *
   * @param catalog which calls to watch
   * @param loops knows ordinary threads, which are asked once
   * @param slots where threads count their tasks; null if nobody wants to know
   * @param regions by class and method name: whether blocking is allowed inside
   * @param marked further methods to watch
   * @param farewell done before the JVM halts, by whoever halts it
   */
  public InstrumentationDetector(
      CatalogRows catalog,
      EventLoops loops,
      @Nullable Supplier<AtomicLong> slots,
      Map<String, Map<String, Boolean>> regions,
      List<WatchedMethod> marked,
      Runnable farewell) {
    this.farewell = farewell;
    this.marked = List.copyOf(marked);
    this.slots = slots;
    this.regions = regions;
    this.catalog = catalog;
    this.loops = loops;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Activation activate(Instrumentation instrumentation, BlockingCallListener listener) {
    try {
      return install(instrumentation, new Points(loops::isCurrentOrdinary, listener));
    } catch (Exception | LinkageError e) {
      return new Activation.Inactive("failed: " + e);
    }
  }

  /**
   * An event loop has blocked in a method in which it may, whoever is called back: where that
   * happens often, its stack need not be walked each time.
   *
   * @param type binary name of the method's class
   * @param method its name
   */
  public void blockedWhereAllowed(String type, String method) {
    FrequentPlaces known = places;
    if (known != null) {
      known.blocked(type, method);
    }
  }

  private Activation install(Instrumentation instrumentation, Points points)
      throws ReflectiveOperationException, IOException, UnmodifiableClassException {
    List<WatchedMethod> watched = new ArrayList<>(WatchTable.read("jdk.txt"));
    watched.addAll(marked);
    EntryChecks entries = new EntryChecks(watched, points);
    WatchedCalls calls = new WatchedCalls(catalog);
    warmUp(points);
    HookInstaller.install(instrumentation, points, loops::mark, slots, farewell);
    CallChecks callers = new CallChecks(calls, points);
    TaskBoundaries tasks = new TaskBoundaries();
    AllowedRegions allowed = new AllowedRegions(regions);
    places = new FrequentPlaces(allowed, instrumentation);
    Halts halts = new Halts();
    List<ClassFileTransformer> changes =
        new ArrayList<>(List.of(entries, callers, allowed, new Renamings(), halts));
    if (slots != null) {
      changes.add(2, tasks);
    }
    instrumentation.addTransformer(new ClassChanges(changes), true);
    Class<?>[] loaded = instrumentation.getAllLoadedClasses();
    List<Class<?>> known = new ArrayList<>();
    for (Class<?> type : loaded) {
      String name = type.getName().replace('.', '/');
      if (entries.concerns(name)
          || tasks.concerns(name)
          || allowed.concerns(name)
          || halts.concerns(name)) {
        known.add(type);
      }
    }
    instrumentation.retransformClasses(known.toArray(new Class<?>[0]));
    for (Class<?> type : loaded) {
      if (callers.concerns(type)) {
        changeIfPossible(instrumentation, type);
      }
    }
    return entries.count() == 0
        ? new Activation.Inactive("this VM keeps the JDK's classes as they are")
        : new Activation.Active(
            entries.count() + " methods of the JDK, calls of the catalogue's APIs");
  }

  /** One by one: there may be a class among them that the VM has found broken, so nothing runs. */
  private static void changeIfPossible(Instrumentation instrumentation, Class<?> type) {
    try {
      if (instrumentation.isModifiableClass(type)) {
        instrumentation.retransformClasses(type);
      }
    } catch (UnmodifiableClassException | RuntimeException | LinkageError | InternalError e) {
      // it stays as it is
    }
  }

  /** Loads what a check needs, since a check within that class loading would need it again. */
  private static void warmUp(Points points) {
    boolean unused = points.test(points.number(new BlockingCall(NAME, "warm-up", Kind.WAIT, true)));
  }
}
