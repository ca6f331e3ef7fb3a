package dev.blockaway.checker.engine.classfile;

import java.util.ArrayList;
import java.util.List;

/** Takes descriptors apart: Java Virtual Machine Specification, section 4.3. */
public final class Descriptors {
  private Descriptors() {}

  /** The descriptors of a method's parameters. */
  public static List<String> parameters(String method) {
    List<String> result = new ArrayList<>();
    int at = 1;
    while (method.charAt(at) != ')') {
      int end = at;
      while (method.charAt(end) == '[') {
        end++;
      }
      end = method.charAt(end) == 'L' ? method.indexOf(';', end) + 1 : end + 1;
      result.add(method.substring(at, end));
      at = end;
    }
    return result;
  }

  /** How many places of the stack or of the local variables a value takes. */
  static int places(String type) {
    return switch (type.charAt(0)) {
      case 'J', 'D' -> 2;
      case 'V' -> 0;
      default -> 1;
    };
  }

  /** The descriptor of what a method returns. */
  static String returned(String method) {
    return method.substring(method.indexOf(')') + 1);
  }
}
