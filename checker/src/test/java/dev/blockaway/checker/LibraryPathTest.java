package dev.blockaway.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.CompilationTestHelper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paths that end in class files: the library is compiled first and its sources are gone. */
final class LibraryPathTest {
  private static final String LIBRARY =
      """
      package lib;

      import java.util.concurrent.CompletableFuture;
      import java.util.concurrent.ExecutionException;

      public class Lib {
        public static void sleeps() throws InterruptedException {
          Thread.sleep(1);
        }

        public static void sleepsFurtherDown() throws InterruptedException {
          Deeper.sleeps();
        }

        public static String formats(String text) {
          return String.format("%s", text);
        }

        public static CompletableFuture<Void> answersLater() throws InterruptedException {
          Thread.sleep(1);
          return new CompletableFuture<>();
        }

        public static Object asksFirst(CompletableFuture<?> future)
            throws InterruptedException, ExecutionException {
          return future.isDone() ? future.get() : null;
        }

        public static Object waits(CompletableFuture<?> future)
            throws InterruptedException, ExecutionException {
          return future.get();
        }

        public static Object waitsForBoth(CompletableFuture<?> future, Thread thread)
            throws InterruptedException, ExecutionException {
          thread.join();
          return future.get();
        }

        public static void recurses(int depth) throws InterruptedException {
          if (depth > 0) {
            recurses(depth - 1);
          }
        }

        public static void needsMissingClass() throws InterruptedException {
          Missing.call();
          Thread.sleep(1);
        }

        public static int choosesByTable(int key) throws InterruptedException {
          switch (key) {
            case 1: return 10;
            case 2: return 20;
            case 3: return 30;
            case 1000: return 40;
            default: Thread.sleep(key); return 0;
          }
        }

        public static int cleansUpAfterAFailure(String text) throws InterruptedException {
          try {
            return Integer.parseInt(text);
          } catch (NumberFormatException e) {
            Thread.sleep(1);
            throw e;
          }
        }

        public static int cleansUpInAnyCase(String text) throws InterruptedException {
          try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
          } catch (NumberFormatException e) {
            return -1;
          } finally {
            Thread.sleep(1);
          }
        }

        public static int looksBehindACatch(String[] texts, int key) throws InterruptedException {
          int sum = 0;
          for (String text : texts) {
            try {
              sum += Integer.parseInt(text);
            } catch (NumberFormatException e) {
              continue;
            }
            switch (key) {
              case 1: sum++; break;
              case 2: sum--; break;
              default: synchronized (texts) { Thread.sleep(1); }
            }
          }
          return sum;
        }

        public static void eightFramesDown() throws InterruptedException { f2(); }
        private static void f2() throws InterruptedException { f3(); }
        private static void f3() throws InterruptedException { f4(); }
        private static void f4() throws InterruptedException { f5(); }
        private static void f5() throws InterruptedException { f6(); }
        private static void f6() throws InterruptedException { f7(); }
        private static void f7() throws InterruptedException { f8(); }
        private static void f8() throws InterruptedException { Thread.sleep(1); }
        public static void nineFramesDown() throws InterruptedException { eightFramesDown(); }
      }
      """;

  private static final String DEEPER =
      """
      package lib;

      class Deeper {
        static void sleeps() throws InterruptedException {
          Thread.sleep(1);
        }
      }
      """;

  private static final String MISSING =
      """
      package lib;

      class Missing {
        static void call() {}
      }
      """;

  @TempDir Path directory;

  @BeforeEach
  void compileLibrary() throws IOException {
    Path sources = Files.createDirectory(directory.resolve("sources"));
    Path classes = Files.createDirectory(directory.resolve("classes"));
    List<String> arguments = new ArrayList<>(List.of("-g", "-d", classes.toString()));
    arguments.add(Files.writeString(sources.resolve("Lib.java"), LIBRARY).toString());
    arguments.add(Files.writeString(sources.resolve("Deeper.java"), DEEPER).toString());
    arguments.add(Files.writeString(sources.resolve("Missing.java"), MISSING).toString());
    int exitCode =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(exitCode).isZero();
    Files.delete(classes.resolve("lib/Missing.class"));
  }

  @Test
  void ignoresLibraryMethodThatOnlyCallsTheJdk() {
    compile("lib.Lib.formats(\"x\");");
  }

  @Test
  void ignoresLibraryMethodWhoseResultComesLater() {
    compile("lib.Lib.answersLater();");
  }

  @Test
  void ignoresLibraryMethodThatAsksBeforeItReads() {
    compile("lib.Lib.asksFirst(null);");
  }

  @Test
  void ignoresLibraryMethodThatRecurses() {
    compile("lib.Lib.recurses(1);");
  }

  @Test
  void ignoresWaysThroughMoreThanEightLibraryMethods() {
    compile("lib.Lib.nineFramesDown();");
  }

  @Test
  void flagsWaysThroughEightLibraryMethods() {
    flags("lib.Lib.eightFramesDown();", "Thread.sleep");
  }

  @Test
  void flagsLibraryMethodThatSleeps() {
    flags("lib.Lib.sleeps();", "-> Thread.sleep (Lib.java:8)");
  }

  @Test
  void flagsLibraryMethodThatSleepsFurtherDown() {
    flags("lib.Lib.sleepsFurtherDown();", "-> Deeper.sleeps (Lib.java:12)");
  }

  @Test
  void flagsLibraryMethodThatWaits() {
    flags("lib.Lib.waits(null);", "CompletableFuture.get blocks (future)");
  }

  @Test
  void ignoresLibraryMethodThatWaitsForAFutureThatIsDone() {
    compile(
        "var f = new java.util.concurrent.CompletableFuture<String>(); if (f.isDone()) lib.Lib.waits(f);");
  }

  @Test
  void flagsLibraryMethodThatMayWaitForSomethingElse() {
    flags(
        "var f = new java.util.concurrent.CompletableFuture<String>(); if (f.isDone()) lib.Lib.waitsForBoth(f, new Thread());",
        "blocks");
  }

  @Test
  void flagsCallAfterSwitchTables() {
    flags("lib.Lib.choosesByTable(1);", "Thread.sleep blocks (sleep)");
  }

  @Test
  void ignoresWhatALibraryDoesAfterAnException() {
    compile("lib.Lib.cleansUpAfterAFailure(\"1\");");
  }

  @Test
  void flagsWhatALibraryDoesInAnyCase() {
    flags("lib.Lib.cleansUpInAnyCase(\"1\");", "Thread.sleep blocks (sleep)");
  }

  @Test
  void flagsCallBehindACaughtException() {
    flags("lib.Lib.looksBehindACatch(new String[0], 3);", "Thread.sleep blocks (sleep)");
  }

  @Test
  void flagsCallBesideOneToMissingClass() {
    flags("lib.Lib.needsMissingClass();", "Thread.sleep blocks (sleep)");
  }

  private void flags(String statement, String message) {
    helper()
        .expectErrorMessage("path", text -> text.contains(message))
        .addSourceLines("Test.java", source("// BUG: Diagnostic matches: path", statement))
        .doTest();
  }

  private void compile(String statement) {
    helper().addSourceLines("Test.java", source("", statement)).doTest();
  }

  private CompilationTestHelper helper() {
    return CompilationTestHelper.newInstance(BlockingCallOnEventLoop.class, getClass())
        .setArgs(
            "-cp",
            directory.resolve("classes")
                + File.pathSeparator
                + System.getProperty("java.class.path"));
  }

  private static String[] source(String expectation, String statement) {
    return new String[] {
      "class Test implements java.nio.channels.CompletionHandler<Integer, Object> {",
      "  @Override public void completed(Integer read, Object attachment) {",
      "    try {",
      "      " + expectation,
      "      " + statement,
      "    } catch (Exception e) {",
      "      throw new IllegalStateException(e);",
      "    }",
      "  }",
      "  @Override public void failed(Throwable failure, Object attachment) {}",
      "}"
    };
  }
}
