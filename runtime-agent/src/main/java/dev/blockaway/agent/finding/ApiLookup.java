package dev.blockaway.agent.finding;

import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Catalog;
import dev.blockaway.catalog.Certainty;
import dev.blockaway.catalog.Signature;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the catalogue's row for a frame: by its class, a superclass or an interface. */
final class ApiLookup {
  private final Map<String, List<BlockingRule>> byMethodName = new HashMap<>();

  ApiLookup(Catalog catalog) {
    for (BlockingRule rule : catalog.blocking()) {
      if (!rule.isTypeWide()) {
        byMethodName.merge(rule.target().name(), List.of(rule), (a, b) -> append(a, b.get(0)));
      }
    }
  }

  /** The catalogue's API that the frame runs; null if it knows none. */
  @Nullable Api find(Frame frame) {
    for (BlockingRule rule : byMethodName.getOrDefault(frame.method(), List.of())) {
      Signature target = rule.target();
      if (takes(target, frame.signature()) && isA(frame.type(), target.owner())) {
        return new Api(
            name(target),
            rule.group().kind(),
            rule.group().instead(),
            rule.certainty() == Certainty.CONFIG);
      }
    }
    return null;
  }

  private static List<BlockingRule> append(List<BlockingRule> rules, BlockingRule rule) {
    return Stream.concat(rules.stream(), Stream.of(rule)).toList();
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

  private static boolean isA(@Nullable Class<?> type, String owner) {
    if (type == null) {
      return false;
    }
    if (owner.equals(type.getCanonicalName()) || isA(type.getSuperclass(), owner)) {
      return true;
    }
    for (Class<?> each : type.getInterfaces()) {
      if (isA(each, owner)) {
        return true;
      }
    }
    return false;
  }
}
