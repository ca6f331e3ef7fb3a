package dev.blockaway.checker.engine.context;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Remembers answers to questions that may depend on each other. Questions that go in a circle start
 * from the most harmless answer and are asked again until their answers stand, so that it does not
 * matter which is asked first.
 */
final class Answers {
  private static final int MAX_ROUNDS = 8;

  /** The most harmless verdict: with it a circle starts. */
  private static final Verdict CIRCLE = Verdict.allowed("the question asks itself");

  private static final Verdict UNFOUNDED = Verdict.unknown("nothing says where it begins");

  private final Map<Object, Object> settled = new HashMap<>();
  private final Map<Object, Tentative> tentative = new HashMap<>();
  private final List<Object> inOrder = new ArrayList<>();
  private final Map<Object, Open> open = new HashMap<>();

  /** The outermost open question that the answers found now depend on. */
  private int outermost = Integer.MAX_VALUE;

  /** An answer that holds while the outermost question it depends on has the answer it has now. */
  private record Tentative(Object answer, int outermost) {}

  /** A question that is being answered. */
  private static final class Open {
    private final int depth;
    private Object answer;
    private boolean isAskedAgain;

    Open(int depth, Object answer) {
      this.depth = depth;
      this.answer = answer;
    }
  }

  /** The verdict on a question; unknown if it goes round in a circle and nothing leads into it. */
  Verdict verdict(Object question, Supplier<Verdict> find) {
    Verdict verdict = of(question, CIRCLE, Verdict::where, find);
    return verdict.equals(CIRCLE) && !open.containsKey(question) ? UNFOUNDED : verdict;
  }

  /**
   * The answer to a question.
   *
   * @param least the most harmless answer
   * @param essence what makes two answers the same
   */
  @SuppressWarnings("unchecked")
  <T> T of(Object question, T least, Function<T, ?> essence, Supplier<T> find) {
    Object known = settled.get(question);
    if (known != null) {
      return (T) known;
    }
    Open asked = open.get(question);
    if (asked != null) {
      asked.isAskedAgain = true;
      outermost = Math.min(outermost, asked.depth);
      return (T) asked.answer;
    }
    Tentative found = tentative.get(question);
    if (found != null) {
      outermost = Math.min(outermost, found.outermost);
      return (T) found.answer;
    }
    return answer(question, least, essence, find);
  }

  @SuppressWarnings("unchecked")
  private <T> T answer(Object question, T least, Function<T, ?> essence, Supplier<T> find) {
    int before = outermost;
    int from = inOrder.size();
    Open self = new Open(open.size(), least);
    open.put(question, self);
    outermost = Integer.MAX_VALUE;
    try {
      T answer = find.get();
      for (int round = 1;
          round < MAX_ROUNDS
              && self.isAskedAgain
              && !essence.apply(answer).equals(essence.apply((T) self.answer));
          round++) {
        forget(from);
        self.answer = answer;
        answer = find.get();
      }
      keep(question, answer, self.depth, from);
      return answer;
    } finally {
      open.remove(question);
      outermost = Math.min(before, outermost < self.depth ? outermost : Integer.MAX_VALUE);
    }
  }

  /** The answers since then hang on an answer that has changed. */
  private void forget(int from) {
    List<Object> changed = inOrder.subList(from, inOrder.size());
    changed.forEach(tentative::remove);
    changed.clear();
  }

  private void keep(Object question, Object answer, int depth, int from) {
    if (outermost < depth) {
      tentative.put(question, new Tentative(answer, outermost));
      inOrder.add(question);
      return;
    }
    settled.put(question, answer);
    for (Object circle : inOrder.subList(from, inOrder.size())) {
      Tentative answered = tentative.remove(circle);
      if (answered != null) {
        settled.put(circle, answered.answer);
      }
    }
    inOrder.subList(from, inOrder.size()).clear();
  }
}
