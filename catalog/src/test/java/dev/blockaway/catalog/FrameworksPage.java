package dev.blockaway.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Renders {@code docs/frameworks.md}: where code runs, by framework. */
final class FrameworksPage {
  private final StringBuilder out = new StringBuilder();

  private FrameworksPage() {}

  static String render(Catalog catalog) {
    FrameworksPage page = new FrameworksPage();
    page.head(catalog);
    catalog.frameworks().forEach(page::framework);
    return page.out.toString();
  }

  private void head(Catalog catalog) {
    out.append(
        """
        # Where code runs

        Generated from `catalog/src/main/resources`: change the files there, then run
        `mvn -pl catalog test -Dblockaway.updateDocs=true`.

        "Since" names the oldest versions that were searched for what the rules of a framework name: all of it is there, but what
        says its own version. Rules hold in older versions, too, as far as these have what they name.

        """);
    for (Framework f : catalog.frameworks()) {
      out.append("- [").append(f.title()).append("](#").append(f.id()).append(")\n");
    }
  }

  private void framework(Framework f) {
    out.append("\n<a id=\"").append(f.id()).append("\"></a>\n");
    out.append("## ").append(f.title()).append("\n\n");
    out.append(activation(f)).append(" Verified against ").append(codes(f.verified()));
    out.append(". Since ").append(codes(f.since()));
    out.append(". Facts: ").append(f.source()).append("\n");
    list("Reactive types", f.reactiveTypes(), t -> "`" + t + "`");
    list("Asynchronous return types, exactly these", f.roles().async(), t -> "`" + t + "`");
    list("Types that tell the framework", f.roles().clues(), t -> "`" + t + "`");
    list("Results arrive on an event loop", f.roles().completing(), t -> "`" + t + "`");
    list("Types of application classes", f.roles().applications(), t -> "`" + t + "`");
    for (Answer answer : Answer.values()) {
      contexts(f, answer);
    }
    chains(f);
    list(
        "Schedulers and executors",
        f.schedulers(),
        rule -> scheduler(rule) + since(f, rule.origin()));
    list("Hand-offs", f.handOffs(), rule -> handOff(rule) + since(f, rule.origin()));
    list(
        "Guards",
        f.guards(),
        rule -> code(rule.method()) + ": " + Words.of(rule.meaning()) + since(f, rule.origin()));
  }

  private static String activation(Framework f) {
    String when =
        f.requires().isEmpty()
            ? "Always active."
            : "Active with " + codes(f.requires(), " or ") + " on the class path.";
    if (!f.optional()) {
      return when;
    }
    return when
        + " Only if the option `Frameworks` names it"
        + (f.activators().isEmpty()
            ? "."
            : ", or the program calls "
                + codes(f.activators().stream().map(Signature::toString).toList(), " or ")
                + ".");
  }

  private void contexts(Framework f, Answer answer) {
    Map<String, List<ContextRule>> reasons =
        f.contexts().stream()
            .filter(r -> r.answer() == answer)
            .collect(
                Collectors.groupingBy(
                    ContextRule::reason, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    if (reasons.isEmpty()) {
      return;
    }
    out.append("\n### ").append(title(answer)).append('\n');
    reasons.forEach((reason, rules) -> reason(f, reason, rules));
  }

  private void reason(Framework f, String reason, List<ContextRule> rules) {
    out.append('\n').append(capitalised(reason)).append(":\n\n");
    rules.forEach(
        r -> out.append("- ").append(context(r)).append(since(f, r.origin())).append('\n'));
  }

  private void chains(Framework f) {
    Map<String, List<ChainRule>> effects =
        f.chains().stream()
            .collect(
                Collectors.groupingBy(
                    r -> Words.of(r.effect()),
                    LinkedHashMap::new,
                    Collectors.toUnmodifiableList()));
    effects.forEach(
        (effect, rules) ->
            list(
                "Operators: `" + effect + "`",
                rules,
                r -> code(r.method()) + at(r.parameter()) + since(f, r.origin())));
  }

  private <T> void list(String title, List<T> items, Function<T, String> text) {
    if (items.isEmpty()) {
      return;
    }
    out.append("\n### ").append(title).append("\n\n");
    items.forEach(i -> out.append("- ").append(text.apply(i)).append('\n'));
  }

  private static String context(ContextRule r) {
    String conditions =
        r.conditions().stream().map(c -> " if " + Words.of(c)).collect(Collectors.joining());
    String attributes =
        r.attributes().stream().map(a -> " with `" + a + "`").collect(Collectors.joining());
    String also = r.also().stream().map(a -> " and `@" + a + "`").collect(Collectors.joining());
    String given = r.given().stream().map(FrameworksPage::given).collect(Collectors.joining());
    String ways =
        r.configurations().stream().map(FrameworksPage::way).collect(Collectors.joining(" or "));
    return form(r) + ways + attributes + also + given + conditions;
  }

  private static String way(Configuration c) {
    return code(c.method()) + (c.value() == null ? "" : " = `" + c.value() + "`");
  }

  private static String given(Signature s) {
    return s.isAnnotation()
        ? ", given that the application class is annotated `" + s.owner() + "`"
        : ", given that the program calls " + code(s);
  }

  private static String form(ContextRule r) {
    return switch (r.form()) {
      case OVERRIDES -> method(r);
      case LAMBDA -> "lambda given to " + method(r) + at(r.parameter());
      case DEPLOYED ->
          "code of classes given to " + method(r) + at(r.parameter()) + ", every time with ";
      case RETURNED -> "function returned by " + method(r);
      case CALLS -> "code that calls " + method(r) + " in a loop";
      case MEMBERS -> "public methods of subtypes of `" + r.type() + "`";
      case ANNOTATED_CLASS -> "public methods of classes annotated `@" + r.type() + "`";
      case ANNOTATED, MARKED -> "methods annotated `@" + r.type() + "`";
      case MOVED -> "methods annotated `@" + r.type() + "`, called on another object";
    };
  }

  private static String method(ContextRule r) {
    return code(Objects.requireNonNull(r.method()));
  }

  private static String handOff(HandOffRule rule) {
    return Words.of(rule.phase()) + ": " + code(rule.operator()) + " with " + code(rule.pool());
  }

  private static String since(Framework f, Origin rule) {
    String version = f.later().get(rule);
    return version == null ? "" : ", since " + version;
  }

  private static String scheduler(SchedulerRule rule) {
    String threads =
        switch (rule.threads()) {
          case MAY_BLOCK -> "may block";
          case EVENT_LOOP -> "must not block";
          case CPU -> "must not wait, is there to compute";
          case CALLER -> "runs on the calling thread";
          case WRAPS -> "has the threads of what it wraps";
          case RECEIVER -> "has the threads of what it is called on";
        };
    return code(rule.method()) + at(rule.parameter()) + ": " + threads;
  }

  private static String title(Answer answer) {
    return switch (answer) {
      case EVENT_LOOP -> "On the event loop";
      case EVENT_LOOP_START -> "On the event loop, once, before it serves anybody";
      case BLOCKING_ALLOWED -> "Where blocking is allowed";
      case IN_PLACE -> "In place";
      case CARRIED -> "Where the result is used";
    };
  }

  private static String at(int parameter) {
    return parameter < 0 ? "" : ", parameter " + parameter;
  }

  /** The signature with simple names of parameters, which is enough to tell overloads apart. */
  private static String code(Signature s) {
    List<String> parameters = s.parameters();
    if (parameters == null) {
      return "`" + s + "`";
    }
    String types =
        parameters.stream()
            .map(p -> p.substring(p.lastIndexOf('.') + 1))
            .collect(Collectors.joining(", "));
    return "`" + s.owner() + "#" + s.name() + "(" + types + ")`";
  }

  private static String codes(List<String> texts) {
    return codes(texts, ", ");
  }

  private static String codes(List<String> texts, String separator) {
    return texts.stream().map(t -> "`" + t + "`").collect(Collectors.joining(separator));
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
