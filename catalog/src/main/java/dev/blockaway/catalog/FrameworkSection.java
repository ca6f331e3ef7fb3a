package dev.blockaway.catalog;

import dev.blockaway.catalog.ChainRule.Effect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a framework section: where its threads run code. */
final class FrameworkSection implements Section {
  private static final Set<String> CONTEXTS =
      Set.of("loop", "loop-start", "allowed", "in-place", "carried");

  /** What is said of an operator beside what it does otherwise. */
  private static final Set<Effect> BESIDE_OTHERS =
      EnumSet.of(
          Effect.FINALLY,
          Effect.CALLABLE,
          Effect.ACTION,
          Effect.ANNOUNCES,
          Effect.EXPIRES,
          Effect.STORES);

  /** What is said of each function of an operator. */
  private static final Set<Effect> BY_PARAMETER = EnumSet.of(Effect.FINALLY, Effect.SUBSCRIPTION);

  private final Statement start;
  private final boolean wasRead;
  private final Heading heading;
  private final FrameworkHead head = new FrameworkHead();
  private final List<ContextRule> contexts = new ArrayList<>();
  private final List<ChainRule> chains = new ArrayList<>();
  private final List<SchedulerRule> schedulers = new ArrayList<>();
  private final List<GuardRule> guards = new ArrayList<>();
  private final List<HandOffRule> handOffs = new ArrayList<>();
  private final Map<Origin, String> later = new HashMap<>();
  private final Map<List<Object>, Origin> rules = new HashMap<>();

  /**
   * Begins a section.
   *
   * @param wasRead whether it has been read before, so that no line says what another one does
   */
  FrameworkSection(Statement start, boolean wasRead) {
    this.start = start;
    this.wasRead = wasRead;
    this.heading = Heading.parse(start);
  }

  @Override
  public void accept(Statement s) {
    if (head.accept(s)) {
      return;
    }
    SinceClause clause = SinceClause.cut(s);
    if (clause.version() != null) {
      later.put(s.origin(), clause.version());
    }
    rule(clause.rest());
  }

  private void rule(Statement s) {
    if (CONTEXTS.contains(s.word())) {
      add(s, ContextRuleParser.parse(s));
    } else if (s.word().equals("scheduler")) {
      SchedulerRule rule = FrameworkRuleParser.scheduler(s);
      unique(s, "scheduler", rule.method());
      schedulers.add(rule);
    } else if (s.word().equals("guard")) {
      GuardRule rule = FrameworkRuleParser.guard(s);
      unique(s, "guard", rule.method());
      guards.add(rule);
    } else if (s.word().equals("hand-off")) {
      HandOffRule rule = FrameworkRuleParser.handOff(s);
      unique(s, "hand-off", rule.operator());
      handOffs.add(rule);
    } else {
      ChainRule rule = FrameworkRuleParser.chain(s);
      unique(
          s,
          isBesideOthers(rule) ? rule.effect() : "chain",
          rule.method(),
          BY_PARAMETER.contains(rule.effect()) ? rule.parameter() : -1);
      chains.add(rule);
    }
  }

  private static boolean isBesideOthers(ChainRule rule) {
    return BESIDE_OTHERS.contains(rule.effect())
        || (rule.effect() == Effect.SUBSCRIPTION && rule.parameter() >= 0);
  }

  @Override
  public Catalog finish() {
    if (!wasRead && rules.isEmpty() && head.isEmpty()) {
      throw start.error("framework '" + heading.id() + "' says nothing");
    }
    Framework framework =
        new Framework(
            heading.id(),
            heading.title(),
            head.requires(),
            head.verified(),
            head.since(),
            head.docs(),
            head.reactive(),
            head.chain(),
            head.roles(),
            head.activators(),
            contexts,
            chains,
            schedulers,
            guards,
            handOffs,
            later,
            head.optional());
    return new Catalog(List.of(), List.of(), List.of(framework), List.of());
  }

  private void add(Statement s, ContextRule rule) {
    contexts.add(rule);
    if (wasRead) {
      return;
    }
    Object speaksOf = rule.method() != null ? rule.method() : "@" + rule.type();
    unique(
        s,
        rule.form(),
        speaksOf,
        rule.parameter(),
        Set.copyOf(rule.attributes()),
        Set.copyOf(rule.also()),
        Set.copyOf(rule.given()),
        Set.copyOf(rule.configurations()),
        Set.copyOf(rule.conditions()));
  }

  private void unique(Statement s, Object... key) {
    if (wasRead) {
      return;
    }
    Origin before = rules.putIfAbsent(Arrays.asList(key), s.origin());
    if (before != null) {
      throw s.error("line " + before.line() + " already says this of '" + key[1] + "'");
    }
  }
}
