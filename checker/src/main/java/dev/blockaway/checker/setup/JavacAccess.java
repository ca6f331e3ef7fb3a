package dev.blockaway.checker.setup;

import com.sun.source.util.JavacTask;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of javac's inside this JVM lets Error Prone and us see; itself needs nothing of it. */
final class JavacAccess {
  /** Error Prone's documented list; of {@code file} and {@code model} nothing is used by us. */
  private static final List<String> EXPORTED =
      Stream.of("api", "file", "main", "model", "parser", "processing", "tree", "util")
          .map(JavacAccess::named)
          .toList();

  private static final List<String> OPENED =
      Stream.of("code", "comp").map(JavacAccess::named).toList();

  private static final List<String> NEEDED =
      Stream.of("api", "code", "comp", "main", "parser", "processing", "tree", "util")
          .map(JavacAccess::named)
          .toList();

  private JavacAccess() {}

  /** The packages of javac that are needed and hidden, empty when all can be used. */
  static List<String> hiddenPackages() {
    Module javac = JavacTask.class.getModule();
    Module us = JavacAccess.class.getModule();
    return NEEDED.stream().filter(name -> !javac.isExported(name, us)).toList();
  }

  /**
   * The options that make a JVM show the packages, one a line, as a {@code jvm.config} has them.
   */
  static String jvmOptions() {
    return Stream.concat(
            EXPORTED.stream().map(name -> "--add-exports=jdk.compiler/" + name + "=ALL-UNNAMED"),
            OPENED.stream().map(name -> "--add-opens=jdk.compiler/" + name + "=ALL-UNNAMED"))
        .collect(Collectors.joining("\n"));
  }

  private static String named(String last) {
    return "com.sun.tools.javac." + last;
  }
}
