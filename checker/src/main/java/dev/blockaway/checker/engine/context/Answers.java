package dev.blockaway.checker.engine.context;

import dev.blockaway.checker.engine.program.Call;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers answers to questions that may depend on each other. Questions that go in a circle start
 * from the most harmless answer; when an answer changes, those that have used the old one are asked
 * again, and no others, until all answers stand. So it does not matter which is asked first.
 */
final class Answers {
  /** An answer that never comes to rest is taken as it is then. */
  private static final int MAX_CHANGES = 8;

  private static final int MAX_CALLS = 3;

  private static final Verdict UNFOUNDED = Verdict.unknown("nothing says where it begins");

  private final Predicate<Call> leadsBack;
  private final Map<Object, Question> questions = new HashMap<>();

  /** The questions that are being answered, the innermost first. */
  private final Deque<Question> open = new ArrayDeque<>();

  /**
   * The calls by which the code has been entered that questions are asked about, the last first.
   */
  private List<Call> entered = List.of();

  /** A question about code that is entered by some calls, whoever else calls it. */
  private record Entered(Object key, List<Call> calls) {
    @Override
    public int hashCode() {
      return 31 * key.hashCode() + calls.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Entered entered
          && entered.key.equals(key)
          && entered.calls.equals(calls);
    }
  }

  /** A question that was asked. */
  private static final class Question {
    private Object answer;
    private boolean isOpen;
    private boolean stands;
    private int changes;

    /** The questions whose answers have used this one's, since it has changed for the last time. */
    private @Nullable List<Question> users;

    Question(Object answer) {
      this.answer = answer;
    }

    /** Takes note of a question whose answer uses this one's; most answers have one user. */
    void isUsedBy(Question user) {
      if (users == null) {
        users = new ArrayList<>(1);
      }
      users.add(user);
    }

    /** What has used the old answer must be asked again. */
    void recallUsers() {
      List<Question> recalled = users == null ? List.of() : users;
      users = null;
      for (Question user : recalled) {
        if (user.stands) {
          user.stands = false;
          user.recallUsers();
        }
      }
    }
  }

  /**
   * Remembers what is asked about one program.
   *
   * @param leadsBack whether what a call enters may call the method in which the call is written
   */
  Answers(Predicate<Call> leadsBack) {
    this.leadsBack = leadsBack;
  }

  /** The verdict on a question; unknown if it goes round in a circle and nothing leads into it. */
  Verdict verdict(Object key, Supplier<Verdict> find) {
    Question question = ask(key, Verdict.CIRCLE, Answers::essence, find);
    Verdict verdict = (Verdict) question.answer;
    return !question.isOpen && verdict.equals(Verdict.CIRCLE) ? UNFOUNDED : verdict;
  }

  /** Those who have used a circle's first answer are asked again when something leads into it. */
  private static Object essence(Verdict verdict) {
    return verdict.equals(Verdict.CIRCLE) ? verdict : verdict.where();
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

  /**
   * The answer to what is asked about the body of a method that one call enters: the one for all
   * its callers if that is harmless, else the one for this call.
   */
  <T> T ofCall(Call call, Predicate<T> isHarmless, Supplier<T> question) {
    T ofAll = entered(List.of(), question);
    return isHarmless.test(ofAll) ? ofAll : entered(entering(call), question);
  }

  /**
   * The calls that have led into a method when one more does. Of methods that call each other in a
   * circle only the call that enters the circle counts; nothing is known of what called before a
   * certain depth.
   */
  private List<Call> entering(Call call) {
    if (leadsBack.test(call)) {
      return entered;
    }
    List<Call> calls = new ArrayList<>(List.of(call));
    calls.addAll(entered);
    return calls.subList(0, Math.min(calls.size(), MAX_CALLS));
  }

  /**
   * The answer to what is asked about the code around a call, outside the body that it enters. In a
   * circle that is still inside what the first call has entered.
   */
  <T> T outside(Call call, Supplier<T> question) {
    if (leadsBack.test(call)) {
      return question.get();
    }
    int at = entered.indexOf(call);
    return entered(at < 0 ? List.of() : entered.subList(at + 1, entered.size()), question);
  }

  private <T> T entered(List<Call> calls, Supplier<T> question) {
    List<Call> before = entered;
    entered = List.copyOf(calls);
    try {
      return question.get();
    } finally {
      entered = before;
    }
  }

  /** The calls among some that may have led to the code that questions are asked about. */
  List<Call> entering(List<Call> callers) {
    for (Call call : entered) {
      if (callers.contains(call)) {
        return List.of(call);
      }
    }
    return callers;
  }

  private <T> Question ask(Object asked, T least, Function<T, ?> essence, Supplier<T> find) {
    Object key = entered.isEmpty() ? asked : new Entered(asked, entered);
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
      question.isUsedBy(user);
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
      question.recallUsers();
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
