package dev.blockaway.checker.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A project outside the reactor that a real Maven builds. */
final class UserProject {
  private static final Path TEMPLATES = Path.of("src", "it");

  private final Path folder;
  private final Path template;
  private final InstalledArtifacts artifacts;
  private Path jdk = Jdk.ours();

  /** Two modules, of which one blocks and the other is the same, fixed. */
  UserProject(Path folder, InstalledArtifacts artifacts) {
    this(folder, "webflux-app", artifacts);
  }

  /** The project of this name in {@code src/it}. */
  UserProject(Path folder, String name, InstalledArtifacts artifacts) {
    this.folder = folder;
    this.template = TEMPLATES.resolve(name);
    this.artifacts = artifacts;
  }

  /** Copies the template, with {@code plugin} in its parent pom. */
  UserProject plugin(String plugin) throws IOException {
    // the folder exists even without the file: Maven looks for it, and then no further up
    Files.createDirectories(folder.resolve(".mvn"));
    try (Stream<Path> files = Files.walk(template)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(template.relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.writeString(copy, filled(Files.readString(file), plugin));
      }
    }
    return this;
  }

  private static String filled(String text, String plugin) {
    return text.replace("@spring.version@", System.getProperty("it.spring.version"))
        .replace("@snippet@", plugin);
  }

  UserProject jvmConfig(String text) throws IOException {
    Files.writeString(folder.resolve(".mvn").resolve("jvm.config"), text);
    return this;
  }

  UserProject jdk(Path home) {
    jdk = home;
    return this;
  }

  BuildRun compile(String... arguments) throws IOException, InterruptedException {
    Path log = folder.resolve("build.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "--fail-at-end", "-gs", artifacts.settings().toString()));
    command.add("-Dmaven.repo.local=" + artifacts.folder());
    command.addAll(List.of(arguments));
    command.add("compile");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
    // what the Maven that runs this test says of its own project
    builder
        .environment()
        .keySet()
        .removeAll(List.of("MAVEN_ARGS", "MAVEN_BASEDIR", "MAVEN_PROJECTBASEDIR", "MAVEN_HOME"));
    int exitCode = builder.start().waitFor();
    return new BuildRun(exitCode, Files.readString(log));
  }
}
