package dev.blockaway.agent.instrumentation;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.MethodVisitor;

/**
 * Tells the hook when a thread enters and leaves a method inside of which blocking is allowed, so
 * that nobody walks the stack there. Only for rules that hold whoever is called back.
 */
final class AllowedRegions extends NamedClasses<Map<String, Boolean>> {

  /**
   * Rules about methods.
   *
   * @param allowances by binary class name and method name: whether blocking is allowed inside
   */
  AllowedRegions(Map<String, Map<String, Boolean>> allowances) {
    super(byInternalName(allowances), ClassReader.EXPAND_FRAMES);
  }

  private static Map<String, Map<String, Boolean>> byInternalName(
      Map<String, Map<String, Boolean>> allowances) {
    Map<String, Map<String, Boolean>> methods = new ConcurrentHashMap<>();
    for (Map.Entry<String, Map<String, Boolean>> each : allowances.entrySet()) {
      methods.put(each.getKey().replace('.', '/'), each.getValue());
    }
    return methods;
  }

  /**
   * Knows one more method inside of which blocking is allowed; classes that are there already have
   * to be transformed again.
   *
   * @param type binary name of its class
   * @param method its name
   */
  void allow(String type, String method) {
    know(
        type.replace('.', '/'),
        Map.of(method, true),
        (known, more) -> {
          Map<String, Boolean> both = new HashMap<>(known);
          both.putAll(more);
          return both;
        });
  }

  @Override
  MethodVisitor visitor(Map<String, Boolean> rules, Body body, MethodVisitor next) {
    Boolean allowed = rules.get(body.name());
    return allowed == null || body.name().startsWith("<")
        ? next
        : new EnclosingVisitor(body, next, allowed ? "allow" : "forbid", "restore", HookCall.HOOK);
  }
}
