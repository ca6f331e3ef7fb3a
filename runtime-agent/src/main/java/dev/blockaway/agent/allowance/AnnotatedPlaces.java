package dev.blockaway.agent.allowance;

import dev.blockaway.agent.finding.Frame;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads annotations by their names, so that it does not matter which class loader a user's copy of
 * them comes from.
 */
public final class AnnotatedPlaces {
  private static final String ALLOW = "dev.blockaway.api.AllowBlocking";
  private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

  private AnnotatedPlaces() {}

  /** Whether {@code @AllowBlocking} stands there and still holds; says once if it is over. */
  public static boolean allows(AnnotatedElement element) {
    return find(element, ALLOW).stream().anyMatch(found -> holds(found, element));
  }

  /** As {@link #allows(AnnotatedElement)}, for the method of a frame and the classes around it. */
  static boolean allows(Frame frame) {
    return places(frame).anyMatch(AnnotatedPlaces::allows);
  }

  /** Whether the frame's method or a class around it carries the annotation of that name. */
  static boolean isAnnotated(Frame frame, String annotation) {
    return places(frame).anyMatch(place -> !find(place, annotation).isEmpty());
  }

  private static Stream<AnnotatedElement> places(Frame frame) {
    List<AnnotatedElement> places = new ArrayList<>();
    try {
      Class<?> type = frame.type();
      places.addAll(executables(type, frame.method()));
      for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
        places.add(each);
      }
    } catch (LinkageError e) {
      // a signature names a class that is absent: nothing is known about this place
    }
    return places.stream();
  }

  /** Those of that name, or those in which a lambda of that name is written. */
  private static List<? extends Executable> executables(Class<?> type, String method) {
    String host = Objects.requireNonNullElse(AllowTarget.lambdaHost(method), method);
    return host.equals("<init>") || host.equals("new")
        ? List.of(type.getDeclaredConstructors())
        : Arrays.stream(type.getDeclaredMethods())
            .filter(each -> each.getName().equals(host))
            .toList();
  }

  private static List<Annotation> find(AnnotatedElement element, String name) {
    return Arrays.stream(element.getAnnotations())
        .filter(each -> each.annotationType().getName().equals(name))
        .toList();
  }

  private static boolean holds(Annotation allow, AnnotatedElement element) {
    String until = until(allow);
    if (until == null || until.isEmpty()) {
      return true;
    }
    try {
      if (!LocalDate.now(ZoneId.systemDefault()).isAfter(LocalDate.parse(until))) {
        return true;
      }
      say(element, "has expired on " + until);
    } catch (DateTimeException e) {
      say(element, "has until=\"" + until + "\", expected yyyy-MM-dd");
    }
    return false;
  }

  private static @Nullable String until(Annotation allow) {
    try {
      return (String) allow.annotationType().getMethod("until").invoke(allow);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  private static void say(AnnotatedElement element, String what) {
    if (SAID.add(element.toString())) {
      System.err.println(
          "BlockAway: @AllowBlocking on " + element + " " + what + " and is not applied");
    }
  }
}
