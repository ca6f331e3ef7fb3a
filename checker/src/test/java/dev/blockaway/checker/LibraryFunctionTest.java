package dev.blockaway.checker;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lambdas and method references inside class files: those that run where they are made count. */
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
        static Supplier<Object> kept;

        static Object timed(String name, Supplier<Object> work) {
          java.util.Objects.requireNonNull(work, name);
          long start = System.nanoTime();
          try {
            return work.get();
          } finally {
            System.out.println(System.nanoTime() - start);
          }
        }

        static Object retried(int times, Supplier<Object> work) {
          return timed("retry " + times, work);
        }

        static Future<?> offloaded(Runnable work) {
          return POOL.submit(work);
        }

        static void anywhere(boolean mayBlock, Runnable work) {
          if (mayBlock) {
            work.run();
          } else {
            POOL.execute(work);
          }
        }

        static void keep(Supplier<Object> work) {
          kept = work;
        }

        static Object recovered(Supplier<Object> work) {
          try {
            return "";
          } catch (IllegalStateException e) {
            return work.get();
          }
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
}
