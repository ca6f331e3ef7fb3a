package dev.blockaway.catalog;

import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks signatures up in the running JDK. */
final class JdkMembers {
  private JdkMembers() {}

  static boolean isVisible(int since) {
    return since <= Runtime.version().feature();
  }

  static boolean has(Signature signature) {
    return type(signature.owner())
        .filter(type -> signature.isEveryMethod() || hasMember(type, signature))
        .isPresent();
  }

  private static boolean hasMember(Class<?> type, Signature signature) {
    return members(type)
        .filter(m -> name(m).equals(signature.name()))
        .anyMatch(m -> signature.isEveryOverload() || parameters(m).equals(signature.parameters()));
  }

  private static Stream<Executable> members(Class<?> type) {
    List<Executable> members = new ArrayList<>(List.of(type.getDeclaredConstructors()));
    for (Class<?> t = type; t != null; t = t.getSuperclass()) {
      members.addAll(List.of(t.getDeclaredMethods()));
    }
    members.addAll(List.of(type.getMethods()));
    members.addAll(List.of(Object.class.getMethods()));
    return members.stream();
  }

  private static String name(Executable member) {
    return member instanceof java.lang.reflect.Constructor<?> ? "<init>" : member.getName();
  }

  private static List<String> parameters(Executable member) {
    return Arrays.stream(member.getParameterTypes()).map(Class::getCanonicalName).toList();
  }

  private static Optional<Class<?>> type(String canonical) {
    String binary = canonical;
    while (true) {
      try {
        return Optional.of(Class.forName(binary, false, ClassLoader.getSystemClassLoader()));
      } catch (ClassNotFoundException e) {
        int dot = binary.lastIndexOf('.');
        if (dot < 0) {
          return Optional.empty();
        }
        binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
      }
    }
  }
}
