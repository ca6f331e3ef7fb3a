package dev.blockaway.catalog;

import dev.blockaway.catalog.ChainRule.Effect;
import dev.blockaway.catalog.GuardRule.Meaning;
import dev.blockaway.catalog.HandOffRule.Phase;
import dev.blockaway.catalog.SchedulerRule.Threads;
import java.util.List;

/** Reads the rules of a framework about chains, schedulers and guards. */
final class FrameworkRuleParser {
  private FrameworkRuleParser() {}

  /** An operator: {@code moves-source reactor.core.publisher.Mono#subscribeOn(*) 0}. */
  static ChainRule chain(Statement s) {
    Effect effect = effect(s);
    Parameterized target = Parameterized.parse(s, s.words());
    switch (effect) {
      case MOVES_SIGNALS -> target.requireParameter(s);
      case SOURCE,
          SUBSCRIPTION,
          MOVES_SOURCE,
          HOPS,
          MAY_HOP,
          TIMES_OUT,
          OFFLOADS,
          RESUBSCRIBES,
          FINALLY -> {}
      default -> target.forbidParameter(s);
    }
    return new ChainRule(effect, target.method(), target.parameter(), s.origin());
  }

  /** A scheduler: {@code scheduler loop reactor.core.scheduler.Schedulers#parallel()}. */
  static SchedulerRule scheduler(Statement s) {
    Threads threads = Words.constant(Threads.class, FrameworkRuleParser::word, s, first(s));
    Parameterized target = Parameterized.parse(s, tail(s));
    if (threads == Threads.WRAPS) {
      target.requireParameter(s);
    } else {
      target.forbidParameter(s);
    }
    return new SchedulerRule(threads, target.method(), target.parameter(), s.origin());
  }

  /** A condition: {@code guard done java.util.concurrent.Future#isDone()}. */
  static GuardRule guard(Statement s) {
    Meaning meaning = Words.constant(Meaning.class, s, first(s));
    Parameterized target = Parameterized.parse(s, tail(s));
    target.forbidParameter(s);
    return new GuardRule(meaning, target.method(), s.origin());
  }

  /** Where to: {@code hand-off source acme.Later#subscribeOn(acme.Pool) acme.Pools#elastic()}. */
  static HandOffRule handOff(Statement s) {
    List<String> words = s.words();
    if (words.size() != 3) {
      throw s.error("expected a phase, an operator and a pool after 'hand-off'");
    }
    return new HandOffRule(
        Words.constant(Phase.class, s, words.get(0)),
        s.signature(words.get(1)),
        s.signature(words.get(2)),
        s.origin());
  }

  private static Effect effect(Statement s) {
    try {
      return Words.constant(Effect.class, s, s.word());
    } catch (CatalogException e) {
      throw s.error("'" + s.word() + "' opens no statement of a framework file");
    }
  }

  private static String word(Threads threads) {
    return switch (threads) {
      case MAY_BLOCK -> "allowed";
      case EVENT_LOOP -> "loop";
      case CPU -> "cpu";
      case CALLER -> "caller";
      case WRAPS -> "wraps";
      case RECEIVER -> "receiver";
    };
  }

  private static String first(Statement s) {
    return s.words().isEmpty() ? "" : s.words().get(0);
  }

  private static List<String> tail(Statement s) {
    return s.words().subList(1, s.words().size());
  }
}
