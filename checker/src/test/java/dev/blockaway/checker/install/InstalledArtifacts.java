package dev.blockaway.checker.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;

/**
 * A local repository under {@code target} that holds our jars, and gets the rest from the one that
 * this build uses before it asks the network.
 *
 * @param folder the repository
 */
record InstalledArtifacts(Path folder) {
  private static final String VERSION = System.getProperty("project.version", "");
  private static final Path SEED = Path.of(System.getProperty("settings.localRepository", ""));

  /** Copies the jars of this build, as {@code mvn install} would lay them out. */
  static InstalledArtifacts install() throws IOException {
    InstalledArtifacts installed =
        new InstalledArtifacts(Path.of("target", "it-repository").toAbsolutePath());
    installed.put("blockaway", "pom", Files.readAllBytes(Path.of("..", "pom.xml")));
    for (String module : List.of("blockaway-catalog", "blockaway-findings", "blockaway-checker")) {
      Path jar = jar(module);
      installed.put(module, "jar", Files.readAllBytes(jar));
      installed.put(module, "pom", pomInside(jar, module));
    }
    Files.writeString(installed.settings(), settingsXml(), StandardCharsets.UTF_8);
    return installed;
  }

  /** Maven settings that offer this build's local repository as a remote one. */
  Path settings() {
    return folder.resolve("settings.xml");
  }

  private void put(String artifact, String type, byte[] content) throws IOException {
    Path target = folder.resolve(Path.of("dev", "blockaway", artifact, VERSION));
    Files.createDirectories(target);
    Path file = target.resolve(artifact + "-" + VERSION + "." + type);
    Path part = Files.write(target.resolve(file.getFileName() + ".part"), content);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The jar that this test runs with: the one just built, or an installed one. */
  private static Path jar(String artifact) {
    String separator = System.getProperty("path.separator");
    return Arrays.stream(System.getProperty("java.class.path").split(separator))
        .filter(entry -> entry.endsWith(artifact + "-" + VERSION + ".jar"))
        .map(Path::of)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(artifact + " is not packaged: run verify"));
  }

  private static byte[] pomInside(Path jar, String artifact) throws IOException {
    String name = "META-INF/maven/dev.blockaway/" + artifact + "/pom.xml";
    try (JarFile file = new JarFile(jar.toFile());
        var in = file.getInputStream(file.getJarEntry(name))) {
      return in.readAllBytes();
    }
  }

  private static String settingsXml() {
    String repository =
        "<id>seed</id><url>"
            + SEED.toUri()
            + "</url><releases><checksumPolicy>ignore</checksumPolicy></releases>"
            + "<snapshots><enabled>false</enabled></snapshots>";
    return """
        <settings>
          <profiles>
            <profile>
              <id>seed</id>
              <repositories><repository>%1$s</repository></repositories>
              <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>seed</activeProfile></activeProfiles>
        </settings>
        """
        .formatted(repository);
  }
}
