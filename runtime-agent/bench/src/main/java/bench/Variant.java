package bench;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A JVM that is compared.
 *
 * @param name at the head of its column
 * @param options its options
 */
record Variant(String name, List<String> options) {
  static final String NONE = "no agent";
  static final String BLOCKHOUND = "BlockHound";
  static final String OURS = "BlockAway";
  static final String UNWATCHED = "without watchdog";

  static List<Variant> all(String agent) {
    return List.of(
        new Variant(NONE, List.of()),
        new Variant(
            BLOCKHOUND,
            List.of("-XX:+AllowRedefinitionToAddDeleteMethods", "-javaagent:" + blockHound())),
        new Variant(OURS, List.of("-javaagent:" + agent)),
        new Variant(UNWATCHED, List.of("-javaagent:" + agent + "=stall-report=never")));
  }

  private static String blockHound() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> Path.of(entry).getFileName().toString().startsWith("blockhound-"))
        .findFirst()
        .orElseThrow();
  }
}
