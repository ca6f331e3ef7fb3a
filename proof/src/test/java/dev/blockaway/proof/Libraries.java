package dev.blockaway.proof;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The libraries that the catalogue speaks of, as class paths for a compiler.
 *
 * <p>The module's {@code pom.xml} pins them in lists. {@code libraries} is what the catalogue names
 * and {@code companions} is what those need: together they are {@link #classPath()}. Every other
 * list has another version of some libraries: {@link #classPath(String)} puts it in their place;
 * but {@code oldest} has the versions since which the rules of frameworks hold, each to be looked
 * at {@linkplain #jarsOf alone}.
 */
final class Libraries {
  private static final List<Pin> PINS = PinReader.read(Path.of("pom.xml"));
  private static final Set<String> MAIN = Set.of("libraries", "companions");
  private static final String OLDEST = "oldest";

  /** Holds old copies of classes that other libraries have too, so it is asked last. */
  private static final String LAST = "com.google.android";

  private Libraries() {}

  /** Every pin of every list. */
  static List<Pin> pins() {
    return PINS;
  }

  /** The class paths of all versions, that of the main ones first. */
  static List<String> classPaths() {
    List<String> result = new ArrayList<>(List.of(classPath()));
    PINS.stream()
        .map(Pin::set)
        .filter(set -> !MAIN.contains(set) && !set.equals(OLDEST))
        .distinct()
        .map(Libraries::classPath)
        .forEach(result::add);
    return result;
  }

  /** All libraries at the versions that the catalogue names. */
  static String classPath() {
    return join(main());
  }

  /** The same, but the groups of which the list has a library are those of the list alone. */
  static String classPath(String version) {
    return join(with(version));
  }

  private static List<Pin> with(String version) {
    List<Pin> other = PINS.stream().filter(pin -> pin.set().equals(version)).toList();
    if (other.isEmpty()) {
      throw new IllegalArgumentException("pom.xml pins nothing in a list '" + version + "'");
    }
    Set<String> groups = other.stream().map(Pin::group).collect(Collectors.toSet());
    List<Pin> pins = new ArrayList<>(other);
    main().stream().filter(pin -> !groups.contains(pin.group())).forEach(pins::add);
    return pins;
  }

  /**
   * The libraries at the versions of a list, if it has a name, without some groups or artifacts.
   *
   * @param version a list's name, or the empty string
   * @param absent groups or names of artifacts to leave out
   */
  static String classPath(String version, List<String> absent) {
    return join(
        (version.isEmpty() ? main() : with(version))
            .stream()
                .filter(pin -> !absent.contains(pin.group()) && !absent.contains(pin.artifact()))
                .toList());
  }

  /**
   * The libraries without some groups: for a compilation in which they are absent.
   *
   * @param groups the Maven groups to leave out
   */
  static String classPathWithout(String... groups) {
    return join(main().stream().filter(pin -> !Set.of(groups).contains(pin.group())).toList());
  }

  /**
   * The jars of some artifacts and nothing else.
   *
   * @param coordinates each as {@code group:artifact:version}
   */
  static String jarsOf(Collection<String> coordinates) {
    return join(PINS.stream().filter(pin -> coordinates.contains(pin.coordinates())).toList());
  }

  private static List<Pin> main() {
    return PINS.stream()
        .filter(pin -> MAIN.contains(pin.set()))
        .sorted(Comparator.comparing((Pin pin) -> pin.group().equals(LAST)))
        .toList();
  }

  private static String join(List<Pin> pins) {
    return pins.stream()
        .map(pin -> pin.file().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
