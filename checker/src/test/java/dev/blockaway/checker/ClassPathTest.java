package dev.blockaway.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.checker.LibraryUser.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Paths through class paths that are odd, damaged or incomplete. */
class ClassPathTest {
  private static final String SLOW =
      """
      package lib;

      public class Lib {
        public static void go() throws InterruptedException {
          Thread.sleep(1);
        }
      }
      """;

  private static final String HARMLESS =
      """
      package lib;

      public class Lib {
        public static void go() throws InterruptedException {}
      }
      """;

  @TempDir Path folder;
  private LibraryUser user;

  @BeforeEach
  void createUser() {
    user = new LibraryUser(folder);
  }

  @Test
  void ignoresWhatTheNewerVersionOfAJarNoLongerDoes() throws IOException {
    multiRelease(SLOW, HARMLESS);

    user.handler("lib.Lib.go();").isQuiet();
  }

  @Test
  void flagsWhatTheNewerVersionOfAJarDoes() throws IOException {
    multiRelease(HARMLESS, SLOW);

    user.handler("lib.Lib.go();").flags("Lib.go", "-> Thread.sleep (Lib.java:5)");
  }

  private void multiRelease(String old, String current) throws IOException {
    Path classes = user.compileLibrary("old", old);
    Path versioned = user.compileLibrary("current", current);
    Path target = Files.createDirectories(classes.resolve("META-INF/versions/11/lib"));
    Files.copy(versioned.resolve("lib/Lib.class"), target.resolve("Lib.class"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().putValue("Multi-Release", "true");
    user.pack("multi-release", classes, manifest);
  }

  @Test
  void flagsLibraryOfAnotherModule() throws IOException {
    modules(SLOW).flags("Handler.java:8", "Thread.sleep blocks (sleep)");
  }

  @Test
  void ignoresHarmlessLibraryOfAnotherModule() throws IOException {
    modules(HARMLESS).isQuiet();
  }

  private Outcome modules(String library) throws IOException {
    Path classes = user.compileLibrary("lib", "module lib { exports lib; }", library);
    return user.with("--module-path", classes.toString())
        .compile(
            "module app { requires lib; }",
            """
            package app;

            abstract class Handler implements java.nio.channels.CompletionHandler<Integer, Object> {
              @Override
              public void completed(Integer read, Object attachment) {
                try {
                  lib.Lib.go();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              }
            }
            """
                .replace("    try {", "    try {\n"));
  }

  @Test
  void ignoresAJarThatJavacCannotOpen() throws IOException {
    user.jar("lib", SLOW);
    Path broken = folder.resolve("broken.jar");
    Files.write(broken, new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2, 3});

    Outcome outcome = user.on(broken).handler("lib.Lib.go();");

    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.notes()).isEmpty();
    assertThat(outcome.others()).anySatisfy(text -> assertThat(text).contains("broken.jar"));
  }

  @Test
  void flagsBesideAClassFileThatIsCutOff() throws IOException {
    Path classes =
        user.compileLibrary(
            "lib",
            "package lib; public interface Service { void go() throws Exception; }",
            "package lib; public class Cut {}",
            """
            package lib;

            public class Impl implements Service {
              public void go() throws Exception {
                Thread.sleep(1);
              }
            }
            """);
    Path cut = classes.resolve("lib/Cut.class");
    Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), 20));
    user.pack("lib", classes, new Manifest());

    user.handler("((lib.Service) attachment).go();").flags("-> Thread.sleep (Impl.java:5)");
  }

  @Test
  void reportsAClassFileThatIsDamaged() throws IOException {
    Path classes =
        user.directory(
            "lib",
            """
            package lib;

            public class Lib {
              public static void go() throws InterruptedException {
                Other.go();
              }
            }
            """,
            SLOW.replace("Lib", "Other"));
    Files.write(classes.resolve("lib/Other.class"), damaged(classes.resolve("lib/Other.class")));

    Outcome outcome = user.handler("lib.Lib.go();");

    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.notes()).hasSize(1).first().asString().contains("lib.Other");
  }

  /** Cuts a class file off behind its members, which is as far as javac reads it. */
  private static byte[] damaged(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    // an instruction that does not exist, in the place of invokestatic
    for (int i = bytes.length - 1; i > 0; i--) {
      if ((bytes[i] & 0xff) == 0xb8 && (bytes[i + 3] & 0xff) == 0xb1) {
        bytes[i] = (byte) 0xfa;
        return bytes;
      }
    }
    throw new IllegalStateException("no such call in " + file);
  }

  @Test
  @Timeout(60)
  void flagsBesideAHierarchyThatIsCyclicAcrossJars() throws IOException {
    Path first = user.directory("first", "package cyc; public class A { public void hash() {} }");
    Path second =
        user.directory(
            "second",
            """
            package cyc;

            public class B extends A {
              public void go() {}
              public static void sleep() throws InterruptedException { Thread.sleep(1); }
            }
            """);
    Path again =
        user.compileLibrary(
            "again",
            "package cyc; public class A extends B { public void hash() {} }",
            "package cyc; public class B { public void go() {} }");
    Files.delete(again.resolve("cyc/B.class"));
    Files.copy(
        again.resolve("cyc/A.class"),
        first.resolve("cyc/A.class"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    user.directory(
        "lib",
        SLOW,
        """
        package lib;

        public class Uses {
          public static void go(Object o) throws InterruptedException {
            ((cyc.B) o).go();
            ((cyc.A) o).hash();
          }
        }
        """);
    assertThat(second).exists();

    Outcome outcome = user.handler("lib.Uses.go(null); lib.Lib.go();");

    assertThat(outcome.findings()).as(outcome.toString()).hasSize(1);
    assertThat(outcome.notes()).isEmpty();
  }

  @Test
  @Timeout(60)
  void flagsEndOfAVeryLongPathThroughAnotherModuleOfTheSameHouse() throws IOException {
    StringBuilder methods = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      methods.append("static void m%d() throws Exception { m%d(); }\n".formatted(i, i + 1));
    }
    user.jar(
        "deep",
        """
        package com.house.deep;

        public class Deep {
          static void m10000() throws Exception { Thread.sleep(1); }
          public static void go() throws Exception { m0(); }
          %s
        }
        """
            .formatted(methods));

    user.handlerIn("com.house.web", "com.house.deep.Deep.go();").flags("Thread.sleep blocks");
  }

  @Test
  void ignoresMutualRecursionInALibrary() throws IOException {
    user.jar("lib", recursive(""));

    user.handler("lib.Lib.even(3);").isQuiet();
  }

  @Test
  void flagsMutualRecursionInALibrary() throws IOException {
    user.jar("lib", recursive("Thread.sleep(1);"));

    user.handler("lib.Lib.even(3);").flags("-> Lib.odd", "-> Thread.sleep");
  }

  private static String recursive(String end) {
    return """
    package lib;

    public class Lib {
      public static void even(int n) throws Exception {
        if (n > 0) odd(n - 1);
      }
      static void odd(int n) throws Exception {
        if (n > 0) even(n - 1);
        %s
      }
    }
    """
        .formatted(end);
  }
}
