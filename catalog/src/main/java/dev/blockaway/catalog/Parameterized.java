package dev.blockaway.catalog;

import java.util.List;

/**
 * A method and, optionally, the index of one of its parameters.
 *
 * @param method the method
 * @param parameter the index from 0, -1 if none is given
 */
record Parameterized(Signature method, int parameter) {

  static Parameterized parse(Statement s, List<String> words) {
    if (words.isEmpty() || words.size() > 2) {
      throw s.error("expected a signature and at most the index of a parameter");
    }
    Signature method = s.signature(words.get(0));
    return new Parameterized(method, words.size() == 1 ? -1 : index(s, method, words.get(1)));
  }

  void requireParameter(Statement s) {
    if (parameter < 0) {
      throw s.error("expected the index of a parameter after '" + method + "'");
    }
  }

  void forbidParameter(Statement s) {
    if (parameter >= 0) {
      throw s.error("expected no index of a parameter after '" + method + "'");
    }
  }

  private static int index(Statement s, Signature method, String word) {
    if (word.length() > 2 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw s.error("expected the index of a parameter, not '" + word + "'");
    }
    int index = Integer.parseInt(word);
    List<String> parameters = method.parameters();
    if (parameters != null && index >= parameters.size()) {
      throw s.error("'" + method + "' has no parameter " + index);
    }
    return index;
  }
}
