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

  /** The catalogue's API that the frame runs; null if it knows none. */
  @Nullable Api find(Frame frame) {
    Set<String> names = TypeNames.of(frame.type());
    for (BlockingRule rule : catalog.of(names)) {
      if (concerns(rule, frame, names)) {
        return new Api(
            rule.isTypeWide() ? FrameName.of(frame) : name(rule.target()),
            rule.group().kind(),
            rule.group().instead(),
            rule.certainty() == Certainty.CONFIG);
      }
    }
    return null;
  }

  private static boolean concerns(BlockingRule rule, Frame frame, Set<String> names) {
    if (rule.isTypeWide()) {
      return !frame.method().startsWith("<") && Collections.disjoint(names, rule.exceptions());
    }
    return rule.target().name().equals(frame.method()) && takes(rule.target(), frame.signature());
  }

  private static String name(Signature signature) {
    String type = signature.owner().substring(signature.owner().lastIndexOf('.') + 1);
    return signature.name().equals("<init>") ? "new " + type : type + "." + signature.name();
  }

  private static boolean takes(Signature target, @Nullable MethodType type) {
    List<String> parameters = target.parameters();
    return parameters == null
        || type == null
        || type.parameterList().stream()
            .map(parameter -> Objects.requireNonNullElse(parameter.getCanonicalName(), ""))
            .toList()
            .equals(parameters);
  }
}
