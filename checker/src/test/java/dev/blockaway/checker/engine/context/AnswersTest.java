package dev.blockaway.checker.engine.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.List;
import dev.blockaway.checker.engine.context.Verdict.Where;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Facts;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final Verdict ALLOWED = Verdict.allowed("somebody says so");
  private static final Verdict LOOP = Verdict.eventLoop("somebody says so");

  private static final long SMALL_STACK = 512 * 1024;

  private final Answers answers = new Answers(call -> false);
  private int asked;

  @Test
  void findsEachAnswerOnce() {
    answers.verdict("question", this::loop);

    assertThat(answers.verdict("question", this::loop)).isEqualTo(LOOP);
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void knowsNothingOfACircleThatNothingLeadsInto() {
    assertThat(ring(3, 3, ALLOWED).where()).isEqualTo(Where.UNKNOWN);
  }

  @Test
  void carriesTheWorstAnswerThroughACircle() {
    assertThat(ring(0, 3, LOOP)).isEqualTo(LOOP);
    for (int i = 1; i < 3; i++) {
      int question = i;
      assertThat(answers.verdict(question, () -> ring(question, 3, LOOP))).isEqualTo(LOOP);
    }
  }

  @Test
  void asksAgainAFewTimesInCirclesInsideCircles() {
    int depth = 40;

    assertThat(nested(0, depth)).isEqualTo(LOOP);
    assertThat(asked).isLessThan(depth * depth);
  }

  @Test
  void answersALongChainOfQuestionsOnASmallStack() throws Exception {
    Verdict[] answer = new Verdict[1];
    Thread small =
        new Thread(null, () -> answer[0] = chain(0, 100_000), "small stack", SMALL_STACK);
    small.start();
    small.join();

    assertThat(answer[0]).isEqualTo(LOOP);
    assertThat(asked).isLessThan(300_000);
  }

  @Test
  void givesTheSameAnswersWhicheverQuestionOfACircleIsAskedFirst() {
    for (Verdict own : java.util.List.of(Verdict.unknown("nobody says"), LOOP)) {
      for (int first = 0; first < 2; first++) {
        Answers fresh = new Answers(call -> false);
        either(fresh, first, own);

        assertThat(either(fresh, 0, own).where()).isEqualTo(own.where());
        assertThat(either(fresh, 1, own).where()).isEqualTo(own.where());
      }
    }
  }

  @Test
  void asksInCirclesWithManyWaysThroughThemAsOftenAsThereAreWaysAtMost() {
    int size = 60;

    for (int question = 0; question < size; question++) {
      assertThat(dense(question, size).where()).isEqualTo(Where.EVENT_LOOP);
    }

    assertThat(asked).isLessThan(size * size);
  }

  @Test
  void asksOnceForAllCallsTogetherIfTheAnswerIsHarmless() {
    answers.ofCall(call(), answer -> true, () -> answers.verdict("question", this::loop));
    answers.ofCall(call(), answer -> true, () -> answers.verdict("question", this::loop));

    assertThat(asked).isEqualTo(1);
  }

  @Test
  void asksForEachCallThatEntersABodyIfTheAnswerForAllIsNotHarmless() {
    answers.ofCall(call(), answer -> false, () -> answers.verdict("question", this::loop));
    answers.ofCall(call(), answer -> false, () -> answers.verdict("question", this::loop));

    assertThat(asked).isEqualTo(3);
  }

  @Test
  void asksOnceForAllCallsInACircle() {
    Answers inCircle = new Answers(call -> true);

    inCircle.ofCall(call(), answer -> false, () -> inCircle.verdict("question", this::loop));
    inCircle.ofCall(call(), answer -> false, () -> inCircle.verdict("question", this::loop));

    assertThat(asked).isEqualTo(1);
  }

  @Test
  void forgetsTheCallsThatHaveEnteredABodyWhereTheCodeAroundAnotherCallIsAskedAbout() {
    Call other = call();

    answers.ofCall(
        call(),
        answer -> false,
        () -> answers.outside(other, () -> answers.verdict("question", this::loop)));

    assertThat(asked).isEqualTo(1);
  }

  @Test
  void asksAgainWhatHasUsedAnAnswerThatWasNeverFound() {
    assertThatThrownBy(() -> answers.verdict("first", () -> failing("second")))
        .isInstanceOf(IllegalStateException.class);

    assertThat(second(LOOP)).isEqualTo(LOOP);
  }

  /** Asks another question, which asks the first, before it gives up. */
  private Verdict failing(String what) {
    second(ALLOWED);
    throw new IllegalStateException(what);
  }

  private Verdict second(Verdict own) {
    return answers.verdict("second", () -> answers.verdict("first", () -> own));
  }

  /** A call of which nothing is asked but whether it is the same. */
  @SuppressWarnings("NullAway")
  private static Call call() {
    return new Call(
        null, new TreePath(new JCCompilationUnit(List.nil()) {}), null, null, Facts.NONE);
  }

  private Verdict loop() {
    asked++;
    return LOOP;
  }

  /** Each question asks the next one, and the last one knows. */
  private Verdict chain(int question, int length) {
    return answers.verdict(
        question,
        () -> {
          asked++;
          return question == length ? LOOP : chain(question + 1, length);
        });
  }

  /** Two questions that ask each other, and one has an answer of its own beside. */
  private static Verdict either(Answers answers, int question, Verdict own) {
    return answers.verdict(
        question,
        () -> {
          Verdict other = either(answers, 1 - question, own);
          return question == 0 ? other.worse(own) : other;
        });
  }

  /** Each question asks all others; one has an answer of its own. */
  private Verdict dense(int question, int size) {
    return answers.verdict(
        question,
        () -> {
          asked++;
          Verdict worst = question == size / 2 ? LOOP : ALLOWED;
          for (int other = 0; other < size; other++) {
            worst = worst.worse(dense(other, size));
          }
          return worst;
        });
  }

  /** Questions that each ask the next, the last the first; one of them has an answer of its own. */
  private Verdict ring(int question, int size, Verdict own) {
    return answers.verdict(
        question % size,
        () -> {
          Verdict next = ring(question + 1, size, own);
          return question % size == 1 && own.isEventLoop() ? next.worse(own) : next;
        });
  }

  /** Each question asks the next, and then itself and the one before: every two are a circle. */
  private Verdict nested(int question, int depth) {
    return answers.verdict(
        question,
        () -> {
          asked++;
          Verdict below = question == depth ? LOOP : nested(question + 1, depth);
          Verdict self = nested(question, depth);
          return below.worse(self).worse(question == 0 ? self : nested(question - 1, depth));
        });
  }
}
