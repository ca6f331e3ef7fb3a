package dev.blockaway.catalog;

import dev.blockaway.catalog.ContextRule.Condition;
import dev.blockaway.catalog.ContextRule.Form;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a rule about where code runs: {@code loop lambda owner#name(types) 1 if servlet : reason}.
 */
final class ContextRuleParser {
  private ContextRuleParser() {}

  static ContextRule parse(Statement s) {
    String[] parts = s.rest().split("\\s+:\\s+", 2);
    if (parts.length < 2) {
      throw s.error("expected ' : ' and a reason at the end");
    }
    List<String> words = new ArrayList<>(List.of(parts[0].split("\\s+")));
    List<Condition> conditions = cutConditions(s, words);
    Answer answer = Words.constant(Answer.class, ContextRuleParser::word, s, s.word());
    Form form = Words.constant(Form.class, s, words.remove(0));
    return switch (form) {
      case OVERRIDES, LAMBDA -> ofMethod(answer, form, words, conditions, parts[1], s);
      case ANNOTATED, MOVED, MARKED -> ofAnnotation(answer, form, words, conditions, parts[1], s);
    };
  }

  private static ContextRule ofMethod(
      Answer answer,
      Form form,
      List<String> words,
      List<Condition> conditions,
      String reason,
      Statement s) {
    Parameterized target = Parameterized.parse(s, words);
    if (form == Form.OVERRIDES) {
      target.forbidParameter(s);
    }
    return new ContextRule(
        answer, form, target.method(), null, target.parameter(), conditions, reason, s.origin());
  }

  private static ContextRule ofAnnotation(
      Answer answer,
      Form form,
      List<String> words,
      List<Condition> conditions,
      String reason,
      Statement s) {
    if (words.size() != 1) {
      throw s.error("expected one annotation after '" + Words.of(form) + "'");
    }
    String annotation = FrameworkHead.type(s, words.get(0));
    return new ContextRule(answer, form, null, annotation, -1, conditions, reason, s.origin());
  }

  /** Takes {@code if condition} pairs off the end of the words. */
  private static List<Condition> cutConditions(Statement s, List<String> words) {
    int from = words.indexOf("if");
    if (from < 0) {
      return List.of();
    }
    List<String> clause = words.subList(from, words.size());
    Set<Condition> conditions = EnumSet.noneOf(Condition.class);
    for (int i = 0; i < clause.size(); i += 2) {
      if (!clause.get(i).equals("if") || i + 1 == clause.size()) {
        throw s.error("expected 'if <condition>', not '" + String.join(" ", clause) + "'");
      }
      conditions.add(Words.constant(Condition.class, s, clause.get(i + 1)));
    }
    clause.clear();
    return List.copyOf(conditions);
  }

  private static String word(Answer answer) {
    return switch (answer) {
      case EVENT_LOOP -> "loop";
      case BLOCKING_ALLOWED -> "allowed";
      case IN_PLACE -> "in-place";
    };
  }
}
