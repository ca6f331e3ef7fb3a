package dev.blockaway.checker;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lambdas and method references that methods with class files make, or are given: those count that
 * run at once.
 */
class LibraryFunctionTest {
  private static final String SLOW =
      """
      package lib;

      public class Slow {
        public static Object of(Object key) {
          try {
            Thread.sleep(1);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return key;
        }

        public static boolean isOk(Object key) {
          return of(key) != null;
        }
      }
      """;

  /** What libraries and lower modules of a program have of their own. */
  private static final String RUNNERS =
      """
      package lib;

      import java.util.concurrent.*;
      import java.util.function.*;

      public class Runners {
        static final ExecutorService POOL = Executors.newCachedThreadPool();
        static final java.util.Queue<Runnable> TASKS = new ConcurrentLinkedQueue<>();
        static Supplier<Object> kept;
        static Runnable task;

        public static Object timed(String name, Supplier<Object> work) {
          java.util.Objects.requireNonNull(work, name);
          long start = System.nanoTime();
          try {
            return work.get();
          } finally {
            System.out.println(System.nanoTime() - start);
          }
        }

        public static Object retried(int times, Supplier<Object> work) {
          return timed("retry " + times, work);
        }

        public static Future<?> offloaded(Runnable work) {
          return POOL.submit(work);
        }

        public static void anywhere(boolean mayBlock, Runnable work) {
          if (mayBlock) {
            work.run();
          } else {
            POOL.execute(work);
          }
        }

        public static void captured(boolean mayBlock, Runnable work) {
          if (mayBlock) {
            work.run();
          } else {
            POOL.execute(() -> work.run());
          }
        }

        public static void queued(boolean mayBlock, Runnable work) {
          if (mayBlock) {
            work.run();
          } else {
            TASKS.add(work);
          }
        }

        public static void stored(boolean mayBlock, Runnable work) {
          if (mayBlock) {
            work.run();
          } else {
            task = work;
          }
        }

        public static void chosen(boolean mayBlock, Runnable work) {
          if (mayBlock) {
            work.run();
          }
          POOL.execute(mayBlock ? () -> {} : work);
        }

        public static void inVariable(boolean mayBlock, Runnable work) {
          Runnable task = () -> {};
          if (mayBlock) {
            work.run();
          } else {
            task = work;
          }
          POOL.execute(task);
        }

        public static Runnable returned(boolean mayBlock, Runnable work) {
          if (mayBlock) {
            work.run();
          }
          return mayBlock ? () -> {} : work;
        }

        public static void keep(Supplier<Object> work) {
          kept = work;
        }

        public static Object recovered(Supplier<Object> work) {
          try {
            return "";
          } catch (IllegalStateException e) {
            return work.get();
          }
        }

        private final Object made;

        public Runners(Supplier<Object> work) {
          made = work.get();
        }

        public class Inner {
          public Inner(Supplier<Object> kept, Supplier<Object> work) {
            work.get();
          }
        }

        public interface Observed {
          default <T> T observe(Supplier<T> work) {
            return work.get();
          }

          <T> T notSaid(Supplier<T> work);
        }
      }
      """;

  @TempDir private Path folder;

  private LibraryUser.Outcome handlerThatCalls(String body) throws IOException {
    LibraryUser user = new LibraryUser(folder);
    user.jar(
        "lib",
        SLOW,
        RUNNERS,
        """
        package lib;

        import java.util.*;
        import java.util.concurrent.*;
        import java.util.function.*;
        import java.util.stream.*;

        public class Lib {
          static final Map<String, Object> CACHE = new HashMap<>();

          public static Object go(List<String> keys, String key) throws Exception {
            %s
          }
        }
        """
            .formatted(body));
    return user.handler("lib.Lib.go(java.util.List.of(), \"\");");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "keys.forEach(Slow::of); return null;",
        "keys.forEach(k -> Slow.of(k)); return null;",
        "return Optional.of(key).map(Slow::of).orElse(null);",
        "return Optional.of(key).map(k -> Slow.of(k + keys)).orElse(null);",
        "return keys.stream().map(Slow::of).toList();",
        "return keys.stream().map(Slow::of).distinct().limit(3).collect(Collectors.toList());",
        "return keys.stream().filter(k -> Slow.isOk(k)).map(k -> k + 1).findFirst();",
        "long n = keys.size(); keys.forEach(k -> keys.forEach(j -> Slow.of(j + n))); return null;",
        "return CACHE.computeIfAbsent(key, Slow::of);",
        "Callable<Object> wait = () -> Slow.of(key); return wait.call();",
        "return Runners.timed(key, () -> Slow.of(key));",
        "return Runners.retried(key == null ? 1 : 2, () -> Slow.of(key));",
      })
  void flagsFunctionThatRunsWhereItIsMade(String body) throws IOException {
    handlerThatCalls(body).flags("Thread.sleep", "Lib.go", "Slow.java:6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Supplier<Object> later = () -> Slow.of(key); return later;",
        "return keys.stream().map(Slow::of);",
        "Stream<Object> all = keys.stream().map(Slow::of); return all;",
        "return Runners.offloaded(() -> Slow.of(key));",
        "Runners.anywhere(keys == null, () -> Slow.of(key)); return null;",
        "Runners.keep(() -> Slow.of(key)); return null;",
        "return Runners.recovered(() -> Slow.of(key));",
        "return CompletableFuture.supplyAsync(() -> Slow.of(key));",
        "return Optional.of((Supplier<Object>) () -> Slow.of(key));",
        "Object value = (Supplier<Object>) () -> Slow.of(key); return Objects.hash(value);",
        "return CACHE.computeIfAbsent(key, k -> new java.io.File(k).exists());",
      })
  void ignoresFunctionThatRunsElsewhereOrNotAtAll(String body) throws IOException {
    handlerThatCalls(body).isQuiet();
  }

  @Test
  void namesTheLineOfTheLambda() throws IOException {
    handlerThatCalls("keys.forEach(\n k ->\n Slow.of(k)); return null;")
        .flags("Slow.of (Lib.java:14)");
  }

  private LibraryUser.Outcome handlerThatGives(String statement) throws IOException {
    LibraryUser user = new LibraryUser(folder);
    user.jar("lib", SLOW, RUNNERS);
    return user.handlerWith(
        "lib.Runners.Observed seen; Object key; boolean isLoop;\n"
            + "static Object own(java.util.function.Supplier<Object> work) {"
            + " return lib.Runners.timed(null, work); }\n",
        statement);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lib.Runners.timed(\"\", () -> lib.Slow.of(key));",
        "lib.Runners.retried(2, () -> lib.Slow.of(key));",
        "seen.observe(() -> lib.Slow.of(key));",
        "new lib.Runners(() -> lib.Slow.of(key));",
        "own(() -> lib.Slow.of(key));",
        "java.util.function.Supplier<Object> work = () -> lib.Slow.of(key);"
            + " lib.Runners.timed(\"\", work);",
      })
  void flagsFunctionThatALibraryRuns(String statement) throws IOException {
    handlerThatGives(statement).flags("Thread.sleep");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lib.Runners.offloaded(() -> lib.Slow.of(key));",
        "lib.Runners.anywhere(isLoop, () -> lib.Slow.of(key));",
        "lib.Runners.keep(() -> lib.Slow.of(key));",
        "lib.Runners.captured(isLoop, () -> lib.Slow.of(key));",
        "lib.Runners.queued(isLoop, () -> lib.Slow.of(key));",
        "lib.Runners.stored(isLoop, () -> lib.Slow.of(key));",
        "lib.Runners.chosen(isLoop, () -> lib.Slow.of(key));",
        "lib.Runners.inVariable(isLoop, () -> lib.Slow.of(key));",
        "lib.Runners.returned(isLoop, () -> lib.Slow.of(key));",
        "lib.Runners.recovered(() -> lib.Slow.of(key));",
        "seen.notSaid(() -> lib.Slow.of(key));",
        "new lib.Runners(() -> 1).new Inner(() -> lib.Slow.of(key), () -> 1);",
      })
  void ignoresFunctionThatALibraryDoesNotRunForSure(String statement) throws IOException {
    handlerThatGives(statement).isQuiet();
  }
}
