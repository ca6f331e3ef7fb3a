package dev.blockaway.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link Signature}s; strict, so that a typing error in a catalogue never passes.
 *
 * <p>Written by hand: a regular expression takes ten times as long before it is compiled, and the
 * thousands of signatures of the catalogue are read at the start of a compiler that has just begun
 * itself.
 */
final class SignatureParser {
  private static final String ARRAY = "[]";

  private final String text;

  private SignatureParser(String text) {
    this.text = text;
  }

  static Signature parse(String text) {
    SignatureParser parser = new SignatureParser(text);
    Signature signature = parser.signature();
    if (signature == null) {
      throw new IllegalArgumentException(
          "'" + text + "' is no signature; expected owner#name(types), owner#name(*) or owner#*");
    }
    if (signature.isAnnotation() && !signature.isEveryMethod()) {
      throw new IllegalArgumentException("'" + text + "': an annotation only goes with #*");
    }
    return signature;
  }

  private @Nullable Signature signature() {
    int hash = text.indexOf('#');
    if (hash < 0 || !isName(text.startsWith("@") ? 1 : 0, hash)) {
      return null;
    }
    String owner = text.substring(0, hash);
    if (text.length() == hash + 2 && text.charAt(hash + 1) == '*') {
      return new Signature(owner, "*", null);
    }
    int open = text.indexOf('(', hash);
    if (open < 0 || !text.endsWith(")") || !isMethodName(hash + 1, open)) {
      return null;
    }
    return signature(owner, text.substring(hash + 1, open), open + 1, text.length() - 1);
  }

  private @Nullable Signature signature(String owner, String name, int from, int to) {
    if (from == to) {
      return new Signature(owner, name, List.of());
    }
    if (to == from + 1 && text.charAt(from) == '*') {
      return new Signature(owner, name, null);
    }
    List<String> types = types(from, to);
    return types == null ? null : new Signature(owner, name, types);
  }

  private @Nullable List<String> types(int from, int to) {
    List<String> types = new ArrayList<>();
    int begin = from;
    while (begin <= to) {
      int comma = text.indexOf(',', begin);
      int end = comma < 0 || comma > to ? to : comma;
      if (!isName(begin, elementEnd(begin, end))) {
        return null;
      }
      types.add(text.substring(begin, end));
      begin = end + 1;
    }
    return types;
  }

  /** Where the brackets of an array type begin. */
  private int elementEnd(int from, int to) {
    int end = to;
    while (end - ARRAY.length() > from && text.startsWith(ARRAY, end - ARRAY.length())) {
      end -= ARRAY.length();
    }
    return end;
  }

  private boolean isMethodName(int from, int to) {
    return text.startsWith("<init>", from) ? to == from + 6 : isIdentifier(from, to);
  }

  private boolean isName(int from, int to) {
    int begin = from;
    while (true) {
      int dot = text.indexOf('.', begin);
      if (dot < 0 || dot >= to) {
        return isIdentifier(begin, to);
      }
      if (!isIdentifier(begin, dot)) {
        return false;
      }
      begin = dot + 1;
    }
  }

  private boolean isIdentifier(int from, int to) {
    if (from >= to || !isStart(text.charAt(from))) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      char c = text.charAt(i);
      if (!isStart(c) && !Character.isDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStart(char c) {
    return Character.isLetter(c) || c == '_' || c == '$';
  }
}
