package dev.blockaway.checker.engine.context;

import dev.blockaway.checker.engine.program.Call;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers answers to questions that may depend on each other. Questions that go in a circle start
 * from the most harmless answer; when an answer changes, those that have read the old one are
 * answered again, and no others, those asked last first, until all answers stand. So it does not
 * matter which is asked first, and the work grows with the number of changes, whatever circles lie
 * in each other. This is the local solver that is known as SLR (Apinis, Seidl and Vojdani, "How to
 * combine widening and narrowing for non-monotonic systems of equations", PLDI 2013).
 */
final class Answers {
  /** An answer that never comes to rest is taken as it is then. */
  private static final int MAX_CHANGES = 8;

  private static final int MAX_CALLS = 3;

  /**
   * How many questions may be asked inside each other before one is left for later, so that a chain
   * of any length fits on the stack.
   */
  private static final int MAX_DEPTH = 150;

  /** From here on users are told apart by a set. */
  private static final int FEW = 8;

  private static final Verdict UNFOUNDED = Verdict.unknown("nothing says where it begins");

  private final Predicate<Call> leadsBack;
  private final Map<Object, Question> questions = new HashMap<>();

  /** The questions that are being answered, the innermost first. */
  private final Deque<Question> open = new ArrayDeque<>();

  /** The questions whose answers may change still, in the order in which they were asked. */
  private final List<Question> unsettled = new ArrayList<>();

  /** The questions that must be answered, or answered again: what was asked last comes first. */
  private final Queue<Question> waiting =
      new PriorityQueue<>(Comparator.comparingInt((Question question) -> -question.number));

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

  /** How a question is answered. */
  private record Way(Supplier<?> find, Function<Object, ?> essence, List<Call> entered) {}

  /** A question that was asked. */
  private static final class Question {
    private final int number;
    private Object answer;
    private int changes;
    private boolean isWaiting;

    /** Whether there is an answer, and no other one is being looked for. */
    private boolean isAnswered;

    private boolean isUnfounded;

    /** Why there is no answer; null if there is one. */
    private @Nullable Throwable failure;

    /** Null when the answer stands for good. */
    private @Nullable Way way;

    /** The questions that have read the answer, since it has changed for the last time. */
    private @Nullable Collection<Question> users;

    Question(int number, Object least, Way way) {
      this.number = number;
      this.answer = least;
      this.way = way;
    }

    /** Takes note of a question that reads this one's answer; most answers have one reader. */
    void isUsedBy(Question user) {
      if (users == null) {
        users = new ArrayList<>(1);
      } else if (users.size() == FEW && users instanceof List) {
        users = new HashSet<>(users);
      }
      if (!users.contains(user)) {
        users.add(user);
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
    return question.isAnswered && isCircle(question.answer) ? UNFOUNDED : (Verdict) question.answer;
  }

  /** Those who have used a circle's first answer are asked again when something leads into it. */
  static Object essence(Verdict verdict) {
    return verdict.equals(Verdict.CIRCLE) ? verdict : verdict.where();
  }

  /**
   * The answer to a question.
   *
   * @param least the most harmless answer
   * @param essence what makes two answers the same
   * @throws RuntimeException what an attempt to find the answer has thrown
   */
  @SuppressWarnings("unchecked")
  <T> T of(Object key, T least, Function<T, ?> essence, Supplier<T> find) {
    return (T) ask(key, least, essence, find).answer;
  }

  @SuppressWarnings("unchecked")
  private <T> Question ask(Object asked, T least, Function<T, ?> essence, Supplier<T> find) {
    Object key = entered.isEmpty() ? asked : new Entered(asked, entered);
    Question question = questions.get(key);
    if (question == null) {
      Way way = new Way(find, (Function<Object, ?>) essence, entered);
      question = new Question(unsettled.size(), least, way);
      questions.put(key, question);
      unsettled.add(question);
      begin(question);
    }
    Question user = open.peek();
    if (user != null && question.way != null) {
      question.isUsedBy(user);
    }
    rethrow(question.failure);
    return question;
  }

  private static void rethrow(@Nullable Throwable failure) {
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
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

  /** Answers a question, and with it all that it asks, if that does not lead too deep. */
  private void begin(Question question) {
    if (open.size() >= MAX_DEPTH) {
      await(question);
      return;
    }
    answer(question);
    answerWaiting(question);
    if (open.isEmpty()) {
      settle(question);
    }
  }

  private void await(Question question) {
    if (!question.isWaiting) {
      question.isWaiting = true;
      waiting.add(question);
    }
  }

  /** Until all stand that were asked since a question was. */
  private void answerWaiting(Question first) {
    Question next = waiting.peek();
    while (next != null && next.number >= first.number) {
      waiting.remove();
      next.isWaiting = false;
      answer(next);
      next = waiting.peek();
    }
  }

  private void answer(Question question) {
    Way way = Objects.requireNonNull(question.way);
    question.isAnswered = false;
    open.push(question);
    try {
      Object answer = entered(way.entered(), way.find());
      change(question, way, question.isUnfounded && isCircle(answer) ? UNFOUNDED : answer);
    } catch (RuntimeException | StackOverflowError failed) {
      boolean isNew = question.failure == null;
      question.failure = failed;
      if (isNew) {
        recallUsers(question);
      }
    } finally {
      open.pop();
      question.isAnswered = true;
    }
  }

  private void change(Question question, Way way, Object answer) {
    boolean isSame =
        question.failure == null
            && way.essence().apply(answer).equals(way.essence().apply(question.answer));
    question.answer = answer;
    question.failure = null;
    if (!isSame && question.changes < MAX_CHANGES) {
      question.changes++;
      recallUsers(question);
    }
  }

  /** What has read the old answer must be answered again. */
  private void recallUsers(Question question) {
    Collection<Question> recalled = question.users;
    question.users = null;
    if (recalled != null) {
      recalled.forEach(this::await);
    }
  }

  /**
   * When nothing is asked any more, the answers stand, but for those of circles that nothing leads
   * into. What could not be answered is forgotten.
   */
  private void settle(Question first) {
    while (foundCircles()) {
      answerWaiting(first);
    }
    boolean failed = false;
    for (Question question : unsettled) {
      failed |= question.failure != null;
      question.way = null;
      question.users = null;
    }
    unsettled.clear();
    if (failed) {
      questions.values().removeIf(question -> question.failure != null);
    }
  }

  private boolean foundCircles() {
    boolean found = false;
    for (Question question : unsettled) {
      if (isCircle(question.answer) && question.failure == null) {
        question.isUnfounded = true;
        question.answer = UNFOUNDED;
        recallUsers(question);
        found = true;
      }
    }
    return found;
  }

  private static boolean isCircle(Object answer) {
    return answer.equals(Verdict.CIRCLE);
  }
}
