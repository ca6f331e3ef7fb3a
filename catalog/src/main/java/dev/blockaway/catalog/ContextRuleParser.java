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
    int colon = s.indexOfColon();
    if (colon < 0) {
      throw s.error("expected ' : ' and a reason at the end");
    }
    String reason = s.rest().substring(colon + 1).strip();
    List<String> words = Statement.words(s.rest().substring(0, colon));
    if (words.isEmpty()) {
      throw s.error("expected a rule before ' : '");
    }
    Clauses clauses = Clauses.cut(s, words);
    Answer answer = Words.constant(Answer.class, ContextRuleParser::word, s, s.word());
    Form form = Words.constant(Form.class, s, words.remove(0));
    clauses.checkFor(form, s);
    return switch (form) {
      case OVERRIDES, LAMBDA, DEPLOYED, RETURNED, CALLS ->
          ofMethod(answer, form, words, clauses, reason, s);
      case ANNOTATED, ANNOTATED_CLASS, MEMBERS, MOVED, MARKED ->
          ofType(answer, form, words, clauses, reason, s);
    };
  }

  private static ContextRule ofMethod(
      Answer answer, Form form, List<String> words, Clauses clauses, String reason, Statement s) {
    Parameterized target = Parameterized.parse(s, words);
    if (form != Form.LAMBDA && form != Form.DEPLOYED) {
      target.forbidParameter(s);
    }
    return new ContextRule(
        answer,
        form,
        target.method(),
        null,
        target.parameter(),
        List.of(),
        List.of(),
        clauses.given(),
        clauses.configurations(),
        clauses.conditions(),
        reason,
        s.origin());
  }

  private static ContextRule ofType(
      Answer answer, Form form, List<String> words, Clauses clauses, String reason, Statement s) {
    if (words.size() != 1) {
      String type = form == Form.MEMBERS ? "type" : "annotation";
      throw s.error("expected one " + type + " after '" + Words.of(form) + "'");
    }
    return new ContextRule(
        answer,
        form,
        null,
        FrameworkHead.type(s, words.get(0)),
        -1,
        clauses.attributes(),
        clauses.also(),
        clauses.given(),
        clauses.configurations(),
        clauses.conditions(),
        reason,
        s.origin());
  }

  private static String word(Answer answer) {
    return switch (answer) {
      case EVENT_LOOP -> "loop";
      case EVENT_LOOP_START -> "loop-start";
      case BLOCKING_ALLOWED -> "allowed";
      case IN_PLACE -> "in-place";
      case CARRIED -> "carried";
    };
  }

  /**
   * What a rule asks for besides: {@code with name=value}, {@code and annotation}, {@code given
   * signature}, {@code by signature=value}, {@code if …}.
   */
  private record Clauses(
      List<String> attributes,
      List<String> also,
      List<Signature> given,
      List<Configuration> configurations,
      List<Condition> conditions) {
    private static final Set<String> KEYWORDS = Set.of("with", "and", "given", "by", "if");

    /** Takes the clauses off the end of the words. */
    static Clauses cut(Statement s, List<String> words) {
      List<String> attributes = new ArrayList<>();
      List<String> also = new ArrayList<>();
      List<Signature> given = new ArrayList<>();
      List<Configuration> configurations = new ArrayList<>();
      Set<Condition> conditions = EnumSet.noneOf(Condition.class);
      while (words.size() > 2 && isKeyword(words.get(words.size() - 2))) {
        String value = words.remove(words.size() - 1);
        switch (words.remove(words.size() - 1)) {
          case "with" -> attributes.add(0, attribute(s, value));
          case "and" -> also.add(0, FrameworkHead.type(s, value));
          case "by" -> configurations.add(0, Configuration.parse(s, value));
          case "given" -> given.add(0, s.signature(value));
          default -> conditions.add(Words.constant(Condition.class, s, value));
        }
      }
      for (String word : words) {
        if (isKeyword(word)) {
          throw s.error("expected one word behind '" + word + "'");
        }
      }
      return new Clauses(attributes, also, given, configurations, List.copyOf(conditions));
    }

    private static boolean isKeyword(String word) {
      return KEYWORDS.contains(word);
    }

    private static String attribute(Statement s, String value) {
      if (!value.matches("\\w+=\\w+")) {
        throw s.error("expected name=value behind 'with', not '" + value + "'");
      }
      return value;
    }

    void checkFor(Form form, Statement s) {
      if (!attributes.isEmpty() && form != Form.ANNOTATED) {
        throw s.error("expected no 'with' behind '" + Words.of(form) + "'");
      }
      if (!also.isEmpty() && form != Form.ANNOTATED && form != Form.ANNOTATED_CLASS) {
        throw s.error("expected no 'and' behind '" + Words.of(form) + "'");
      }
      if (configurations.isEmpty() != (form != Form.DEPLOYED)) {
        throw s.error("expected 'by' behind 'deployed', and only there");
      }
    }
  }
}
