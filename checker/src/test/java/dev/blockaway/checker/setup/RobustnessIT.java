package dev.blockaway.checker.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong around us or in us costs a sentence or a finding, and never javac. */
class RobustnessIT {
  private static final String FINDING = "[BlockingCallOnEventLoop]";

  @TempDir Path folder;
  JavacProcess javac;

  @BeforeEach
  void createJavac() {
    javac = new JavacProcess(folder);
  }

  @Test
  void reportsAMalformedCatalogueFileOnce() throws Exception {
    Files.writeString(folder.resolve("own.txt"), "# mine\n\nnonsense here\n");

    JavacRun run =
        javac
            .sleeper("Sleeper", 1)
            .sleeper("Other", 1)
            .options("-Xplugin:BlockAway -XepOpt:BlockAway:CatalogFiles=own.txt")
            .run();

    assertThat(run.count("error:")).as(run.output()).isEqualTo(1);
    assertThat(run.output()).contains("BlockAway checks nothing", "own.txt:3", "expected");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void reportsAnUnknownOptionOnce() throws Exception {
    JavacRun run =
        javac
            .sleeper("Sleeper", 1)
            .options("-Xplugin:BlockAway -XepOpt:BlockAway:CatalogFile=own.txt")
            .run();

    assertThat(run.count("error:")).as(run.output()).isEqualTo(1);
    assertThat(run.output()).contains("BlockAway:CatalogFile", "CatalogFiles");
  }

  @Test
  void reportsAFailureOfItsOwnAndLetsTheBuildPass() throws Exception {
    Path failing = folder.resolve("failing");
    compile(
        failing,
        "Analysis.java",
        """
        package dev.blockaway.checker.engine;

        public final class Analysis {
          public static Analysis of(
              com.sun.tools.javac.util.Context context,
              java.util.Collection<com.sun.tools.javac.tree.JCTree.JCCompilationUnit> sources,
              Options options) {
            throw new IllegalStateException("made to fail");
          }

          public dev.blockaway.findings.Finding at(com.sun.tools.javac.tree.JCTree tree) {
            return null;
          }
        }
        """);

    JavacRun run = javac.sleeper("Sleeper", 1).sleeper("Other", 1).withFirst(failing).run();

    assertThat(run.count("warning: BlockAway checks nothing")).as(run.output()).isEqualTo(1);
    assertThat(run.output()).contains("made to fail");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void flagsBesideClassFilesThatAreMissingOrDamaged() throws Exception {
    Path library = folder.resolve("library");
    compile(library, "Missing.java", "package l; public interface Missing {}");
    compile(library, "Damaged.java", "package l; public class Damaged { public void run() {} }");
    compile(
        library,
        "Library.java",
        """
        package l;

        public class Library implements Missing {
          public static void damaged() {
            new Damaged().run();
          }

          public static void sleep() throws InterruptedException {
            Thread.sleep(1);
          }
        }
        """);
    Files.delete(library.resolve("l/Missing.class"));
    Files.write(library.resolve("l/Damaged.class"), new byte[] {1, 2, 3});

    JavacRun run =
        javac
            .source(
                "a/Caller.java",
                """
                package a;

                abstract class Caller implements java.util.concurrent.Callable<String> {
                  abstract static class Handler
                      implements java.nio.channels.CompletionHandler<Integer, String> {
                    @Override
                    public void completed(Integer read, String text) {
                      l.Library.damaged();
                      try {
                        l.Library.sleep();
                      } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                    }
                  }
                }
                """)
            .options("-classpath", library.toString())
            .run();

    assertThat(run.count("error:")).as(run.output()).isEqualTo(1);
    assertThat(run.output()).contains("Caller.java:10", FINDING, "Library.sleep");
  }

  @Test
  void flagsWhatAnAnnotationProcessorHasWritten() throws Exception {
    JavacRun run =
        javac
            .source(
                "a/Caller.java",
                """
                package a;

                abstract class Caller implements java.nio.channels.CompletionHandler<Integer, String> {
                  @Override
                  public void completed(Integer read, String text) {
                    try {
                      Greeter.greet();
                    } catch (InterruptedException e) {
                      throw new IllegalStateException(e);
                    }
                  }
                }
                """)
            .options("-processor", GreeterProcessor.class.getName())
            .run();

    assertThat(run.count(FINDING)).as(run.output()).isEqualTo(1);
    assertThat(run.output()).contains("Caller.java:7", "Greeter.greet");
  }

  private void compile(Path target, String file, String text) throws IOException {
    Path source = Files.writeString(Files.createDirectories(target).resolve(file), text);
    List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn"));
    String classPath = target + System.getProperty("path.separator");
    options.addAll(List.of("-d", target.toString()));
    options.addAll(List.of("-cp", classPath + System.getProperty("java.class.path")));
    for (String name : List.of("tree", "util")) {
      options.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    options.add(source.toString());
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, output, output, options.toArray(String[]::new));
    assertThat(result).as(output.toString(StandardCharsets.UTF_8)).isZero();
  }
}
