package dev.blockaway.agent.instrumentation;

import java.nio.charset.StandardCharsets;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The methods that a class file refers to. Every class that is loaded is looked through, and most
 * have nothing to be changed, so this reads nothing but what it is asked for.
 */
final class MethodReferences {
  /** Where the number of constants stands. */
  private static final int COUNT = 8;

  private final byte[] file;

  /** For each constant, where it stands behind its tag; 0 for none. */
  private final int[] places;

  /**
   * Of a class file that the JVM has not looked at: reading a damaged one fails.
   *
   * @param file its bytes
   */
  MethodReferences(byte[] file) {
    this.file = file;
    this.places = new int[u2(COUNT)];
    int at = COUNT + 2;
    for (int i = 1; i < places.length; i++) {
      int tag = file[at++];
      places[i] = at;
      at += Constants.size(tag) + (tag == Constants.UTF8 ? u2(at) : 0);
      if (Constants.isWide(tag)) {
        i++;
      }
    }
  }

  /**
   * Whether it refers to a method of which both hold.
   *
   * @param owner asked once for each type, by its internal name
   * @param method asked of the methods of types of which the first holds, by the type and the name
   */
  boolean anyMatch(Predicate<String> owner, BiPredicate<String, String> method) {
    boolean[] isAsked = new boolean[places.length];
    String[] owners = new String[places.length];
    for (int i = 1; i < places.length; i++) {
      if (places[i] != 0 && isMethod(file[places[i] - 1])) {
        int type = u2(places[i]);
        if (!isAsked[type]) {
          isAsked[type] = true;
          String name = text(u2(places[type]));
          owners[type] = owner.test(name) ? name : null;
        }
        if (owners[type] != null && method.test(owners[type], name(i))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isMethod(int tag) {
    return tag == Constants.METHOD || tag == Constants.INTERFACE_METHOD;
  }

  private String name(int reference) {
    return text(u2(places[u2(places[reference] + 2)]));
  }

  private String text(int constant) {
    int at = places[constant];
    return new String(file, at + 2, u2(at), StandardCharsets.UTF_8);
  }

  private int u2(int at) {
    return (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
  }
}
