package dev.blockaway.agent.detector;

import dev.blockaway.catalog.Kind;
import java.lang.instrument.Instrumentation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingMethod;

/**
 * BlockHound with its integrations and our marks: it replaces native methods of the JDK, which the
 * VM allows only with a flag.
 */
public final class BlockHoundDetector implements Detector {
  /** The VM flag that BlockHound needs. */
  public static final String FLAG = "-XX:+AllowRedefinitionToAddDeleteMethods";

  private static final String BUILT_IN = "built-in";
  private final List<WatchedMethod> methods = WatchTable.read("blockhound.txt");
  private final Integrations integrations;
  private final Predicate<Thread> loops;

  /**
   * Not started yet.
   *
   * @param integrations bring their allow rules
   * @param loops which threads are event loops
   */
  public BlockHoundDetector(Integrations integrations, Predicate<Thread> loops) {
    this.integrations = integrations;
    this.loops = loops;
  }

  @Override
  public String name() {
    return "BlockHound";
  }

  @Override
  public Activation activate(Instrumentation instrumentation, BlockingCallListener listener) {
    if (!instrumentation.isNativeMethodPrefixSupported()
        || !RedefinitionProbe.mayAddMethods(instrumentation)) {
      return new Activation.Inactive("needs " + FLAG);
    }
    try {
      install(instrumentation, listener);
      return new Activation.Active("native methods of the JDK");
    } catch (Throwable e) {
      return new Activation.Inactive("failed: " + e);
    }
  }

  private void install(Instrumentation instrumentation, BlockingCallListener listener) {
    Map<String, BlockingCall> calls = new HashMap<>();
    methods.forEach(method -> calls.put(key(method.owner(), method.name()), call(method)));
    BlockHound.Builder builder = integrations.builder();
    for (WatchedMethod method : methods) {
      if (!method.descriptor().equals(BUILT_IN)) {
        builder.markAsBlocking(method.owner(), method.name(), method.descriptor());
      }
    }
    builder
        .nonBlockingThreadPredicate(current -> loops)
        .blockingMethodCallback(method -> listener.onBlockingCall(call(method, calls)))
        .with(instrumentation)
        .install();
  }

  private static BlockingCall call(BlockingMethod method, Map<String, BlockingCall> calls) {
    BlockingCall known = calls.get(key(method.getClassName(), method.getName()));
    return known != null ? known : unlisted(method);
  }

  /**
   * A method that a user's integration marked: of an unknown kind, so nothing is thrown from it.
   */
  private static BlockingCall unlisted(BlockingMethod method) {
    return call(
        new WatchedMethod(
            method.getClassName(), method.getName(), BUILT_IN, Kind.WAIT, true, false));
  }

  private static BlockingCall call(WatchedMethod method) {
    return new BlockingCall("BlockHound", method.title(), method.kind(), method.breaksLocks());
  }

  private static String key(String owner, String name) {
    return owner + "#" + name;
  }
}
