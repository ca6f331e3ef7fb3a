package dev.blockaway.agent.finding;

import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Certainty;
import dev.blockaway.catalog.Signature;
import java.lang.invoke.MethodType;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the catalogue's row for a frame: by its class, a superclass, an interface, or an annotation
 * on one of them.
 *
 * @param catalog has the rows
 */
record ApiLookup(CatalogRows catalog) {

  /**
   * The catalogue's API that the frame runs; null if it knows none, or not each overload that it
   * may be.
   */
  @Nullable Api find(Frame frame) {
    Set<String> names = TypeNames.of(frame.type());
    List<BlockingRule> rules =
        catalog.of(names).stream().filter(rule -> mayConcern(rule, frame, names)).toList();
    List<MethodType> signatures = rules.isEmpty() ? List.of() : frame.signatures();
    for (MethodType each : signatures) {
      if (rules.stream().noneMatch(rule -> takes(rule, each))) {
        return null;
      }
    }
    return rules.stream()
        .filter(rule -> signatures.isEmpty() || takes(rule, signatures.get(0)))
        .findFirst()
        .map(rule -> api(rule, frame))
        .orElse(null);
  }

  private static Api api(BlockingRule rule, Frame frame) {
    return new Api(
        rule.isTypeWide() ? FrameName.of(frame) : name(rule.target()),
        rule.group().kind(),
        rule.group().instead(),
        rule.certainty() == Certainty.CONFIG);
  }

  private static boolean mayConcern(BlockingRule rule, Frame frame, Set<String> names) {
    return rule.isTypeWide()
        ? !frame.method().startsWith("<") && Collections.disjoint(names, rule.exceptions())
        : rule.target().name().equals(frame.method());
  }

  private static String name(Signature signature) {
    String type = signature.owner().substring(signature.owner().lastIndexOf('.') + 1);
    return signature.name().equals("<init>") ? "new " + type : type + "." + signature.name();
  }

  private static boolean takes(BlockingRule rule, MethodType type) {
    List<String> parameters = rule.isTypeWide() ? null : rule.target().parameters();
    return parameters == null
        || type.parameterList().stream()
            .map(parameter -> Objects.requireNonNullElse(parameter.getCanonicalName(), ""))
            .toList()
            .equals(parameters);
  }
}
