package dev.blockaway.checker.engine.context;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Remembers answers to questions that may depend on each other. Questions that go in a circle start
 * from the most harmless answer; when an answer changes, those that have used the old one are asked
 * again, and no others, until all answers stand. So it does not matter which is asked first.
 */
final class Answers {
  /** An answer that never comes to rest is taken as it is then. */
  private static final int MAX_CHANGES = 8;

  /** The most harmless verdict: with it a circle starts. */
  private static final Verdict CIRCLE = Verdict.allowed("the question asks itself");

  private static final Verdict UNFOUNDED = Verdict.unknown("nothing says where it begins");

  private final Map<Object, Question> questions = new HashMap<>();

  /** The questions that are being answered, the innermost first. */
  private final Deque<Question> open = new ArrayDeque<>();

  /** A question that was asked. */
  private static final class Question {
    private Object answer;
    private boolean isOpen;
    private boolean stands;
    private int changes;

    /** The questions whose answers have used this one's, since it has changed for the last time. */
    private List<Question> users = new ArrayList<>();

    Question(Object answer) {
      this.answer = answer;
    }

    /** What has used the old answer must be asked again. */
    void recallUsers() {
      List<Question> recalled = users;
      users = new ArrayList<>();
      for (Question user : recalled) {
        if (user.stands) {
          user.stands = false;
          user.recallUsers();
        }
      }
    }
  }

  /** The verdict on a question; unknown if it goes round in a circle and nothing leads into it. */
  Verdict verdict(Object key, Supplier<Verdict> find) {
    Question question = ask(key, CIRCLE, Verdict::where, find);
    Verdict verdict = (Verdict) question.answer;
    return !question.isOpen && verdict.equals(CIRCLE) ? UNFOUNDED : verdict;
  }

  /**
   * The answer to a question.
   *
   * @param least the most harmless answer
   * @param essence what makes two answers the same
   */
  @SuppressWarnings("unchecked")
  <T> T of(Object key, T least, Function<T, ?> essence, Supplier<T> find) {
    return (T) ask(key, least, essence, find).answer;
  }

  private <T> Question ask(Object key, T least, Function<T, ?> essence, Supplier<T> find) {
    Question question = questions.get(key);
    if (question == null) {
      question = new Question(least);
      questions.put(key, question);
    }
    if (!question.isOpen && !question.stands) {
      answer(question, essence, find);
    }
    Question user = open.peek();
    if (user != null) {
      question.users.add(user);
    }
    return question;
  }

  private <T> void answer(Question question, Function<T, ?> essence, Supplier<T> find) {
    question.isOpen = true;
    open.push(question);
    try {
      while (!question.stands) {
        question.stands = true;
        change(question, essence, find.get());
      }
    } catch (RuntimeException | StackOverflowError failed) {
      question.stands = false;
      throw failed;
    } finally {
      open.pop();
      question.isOpen = false;
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> void change(Question question, Function<T, ?> essence, T answer) {
    boolean isSame = essence.apply(answer).equals(essence.apply((T) question.answer));
    question.answer = answer;
    if (!isSame && question.changes < MAX_CHANGES) {
      question.changes++;
      question.recallUsers();
    }
  }
}
