package dev.blockaway.agent.instrumentation;

import java.nio.charset.StandardCharsets;
import java.util.function.BiPredicate;

/**
 * The methods that a class file refers to. Many classes are looked through, and most have nothing
 * to be changed, so this reads nothing but what it is asked for.
 */
final class MethodReferences {
  private static final byte YES = 1;
  private static final byte NO = -1;

  private final byte[] file;

  /** For each constant, where it stands behind its tag; 0 for none. */
  private final int[] places;

  /** Where those stand that are methods. */
  private final int[] methods;

  private final int methodCount;

  /**
   * Of a class file that the JVM has not looked at: reading a damaged one fails.
   *
   * @param file its bytes
   */
  MethodReferences(byte[] file) {
    this.file = file;
    int[] found = new int[Constants.u2(file, Constants.COUNT)];
    int[] refs = new int[found.length];
    int count = 0;
    int at = Constants.COUNT + 2;
    for (int i = 1; i < found.length; i++) {
      int tag = file[at++];
      found[i] = at;
      // not by a table: what comes next is then waited for, not guessed
      if (tag == Constants.UTF8) {
        at += 2 + Constants.u2(file, at);
      } else if (tag == Constants.TYPE) {
        at += 2;
      } else if (isMethod(tag)) {
        refs[count++] = at;
        at += 4;
      } else {
        at += Constants.size(tag);
        i += Constants.isWide(tag) ? 1 : 0;
      }
    }
    this.places = found;
    this.methods = refs;
    this.methodCount = count;
  }

  /**
   * Whether it refers to a method of which both hold.
   *
   * @param owner asked once for each type
   * @param method asked of the methods of types of which the first holds, by the type's internal
   *     name and the method's name
   */
  boolean anyMatch(TypeAnswers owner, BiPredicate<String, String> method) {
    byte[] answers = new byte[places.length];
    for (int i = 0; i < methodCount; i++) {
      int at = methods[i];
      int type = Constants.u2(file, at);
      if (answers[type] == 0) {
        answers[type] = ask(owner, type);
      }
      if (answers[type] == YES && method.test(text(Constants.u2(file, places[type])), name(at))) {
        return true;
      }
    }
    return false;
  }

  private byte ask(TypeAnswers owner, int type) {
    int name = places[Constants.u2(file, places[type])];
    return owner.of(file, name + 2, name + 2 + Constants.u2(file, name)) ? YES : NO;
  }

  private static boolean isMethod(int tag) {
    return tag == Constants.METHOD || tag == Constants.INTERFACE_METHOD;
  }

  private String name(int reference) {
    return text(Constants.u2(file, places[Constants.u2(file, reference + 2)]));
  }

  private String text(int constant) {
    int at = places[constant];
    return new String(file, at + 2, Constants.u2(file, at), StandardCharsets.UTF_8);
  }
}
