package dev.blockaway.agent.instrumentation;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Defines {@link Hook} in {@code java.lang}. That needs neither a jar on the boot class path, which
 * would switch off class data sharing, nor {@code Unsafe}.
 */
final class HookInstaller {
  /** Internal name of the copy. */
  static final String HOOK = "java/lang/BlockAwayHook";

  private HookInstaller() {}

  static void install(
      Instrumentation instrumentation,
      IntPredicate listener,
      BiConsumer<Thread, String> marker,
      @Nullable Supplier<AtomicLong> slots,
      Runnable farewell)
      throws ReflectiveOperationException, IOException {
    instrumentation.redefineModule(
        Object.class.getModule(),
        Set.of(),
        Map.of(),
        Map.of("java.lang", Set.of(HookInstaller.class.getModule())),
        Set.of(),
        Map.of());
    Class<?> hook =
        MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup()).defineClass(copy());
    hook.getField("listener").set(null, Privileged.of(listener));
    hook.getField("marker").set(null, marking(marker, hook.getMethod("askAgain")));
    hook.getField("slots").set(null, slots == null ? null : Privileged.of(slots));
    hook.getField("farewell").set(null, Privileged.of(farewell));
  }

  /** Whoever was an ordinary thread has to be asked again. */
  private static BiConsumer<Thread, String> marking(
      BiConsumer<Thread, String> marker, Method askAgain) {
    return (thread, why) -> {
      marker.accept(thread, why);
      try {
        askAgain.invoke(null);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the method is public and cannot fail", e);
      }
    };
  }

  private static byte[] copy() throws IOException {
    String resource = "/" + Hook.class.getName().replace('.', '/') + ".class";
    try (InputStream in =
        Objects.requireNonNull(HookInstaller.class.getResourceAsStream(resource), resource)) {
      return ClassFileNames.replaced(
          in.readAllBytes(), Hook.class.getName().replace('.', '/'), HOOK);
    }
  }
}
