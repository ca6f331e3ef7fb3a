package dev.blockaway.checker.engine.rule;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.blockaway.catalog.Answer;
import dev.blockaway.catalog.CatalogIndex;
import dev.blockaway.catalog.ChainRule;
import dev.blockaway.catalog.ContextRule;
import dev.blockaway.catalog.ContextRule.Condition;
import dev.blockaway.catalog.ContextRule.Form;
import dev.blockaway.catalog.Framework;
import dev.blockaway.catalog.HandOffRule;
import dev.blockaway.catalog.SchedulerRule;
import dev.blockaway.catalog.Signature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the frameworks on the class path say of methods, lambdas, operators and schedulers. */
public final class FrameworkRules {
  private static final String SERVLET_DISPATCHER =
      "org.springframework.web.servlet.DispatcherServlet";
  private static final List<String> SERVLETS =
      List.of("jakarta.servlet.Servlet", "javax.servlet.Servlet");

  private final Hierarchy hierarchy;
  private final AsyncTypes asyncTypes;
  private final boolean servlet;
  private final boolean servletApi;
  private final SignatureIndex<ContextRule> overrides;
  private final SignatureIndex<ContextRule> lambdas;
  private final SignatureIndex<ContextRule> calls;
  private final SignatureIndex<ContextRule> returned;
  private final SignatureIndex<ContextRule> deployments;
  private final IdentityHashMap<ContextRule, Integer> order = new IdentityHashMap<>();
  private final List<ContextRule> members;
  private final Map<String, List<ContextRule>> entryPoints = new HashMap<>();
  private final Map<MethodSymbol, Optional<ContextRule>> annotated = new HashMap<>();
  private final boolean moves;
  private final Map<MethodSymbol, Boolean> moved = new HashMap<>();
  private final Map<String, List<ContextRule>> marked = new HashMap<>();
  private final IdentityHashMap<ContextRule, Set<String>> asyncNames = new IdentityHashMap<>();
  private final SignatureIndex<ChainRule> chains;
  private final SignatureIndex<SchedulerRule> schedulers;
  private final List<SchedulerRule> schedulerTypes = new ArrayList<>();
  private final Set<String> takingTasks = new HashSet<>();
  private final Map<String, List<SchedulerRule>> schedulerFields = new HashMap<>();
  private final Guards guards;
  private final List<HandOffRule> handOffs = new ArrayList<>();

  /** Indexes the rules of the given frameworks. */
  public FrameworkRules(Hierarchy hierarchy, AsyncTypes asyncTypes, List<Framework> active) {
    this.hierarchy = hierarchy;
    this.asyncTypes = asyncTypes;
    this.servlet = hierarchy.exists(SERVLET_DISPATCHER);
    this.servletApi = SERVLETS.stream().anyMatch(hierarchy::exists);
    Map<Form, List<ContextRule>> byForm = new EnumMap<>(Form.class);
    List<ChainRule> operators = new ArrayList<>();
    List<SchedulerRule> ofSchedulers = new ArrayList<>();
    for (Framework framework : active) {
      Set<String> async = Set.copyOf(framework.roles().async());
      for (ContextRule rule : framework.contexts()) {
        order.put(rule, order.size());
        asyncNames.put(rule, async);
        byForm.computeIfAbsent(rule.form(), key -> new ArrayList<>()).add(rule);
        indexAnnotation(rule);
      }
      operators.addAll(framework.chains());
      ofSchedulers.addAll(framework.schedulers());
      handOffs.addAll(framework.handOffs());
    }
    this.overrides = index(byForm, Form.OVERRIDES);
    this.lambdas = index(byForm, Form.LAMBDA);
    this.calls = index(byForm, Form.CALLS);
    this.returned = index(byForm, Form.RETURNED);
    this.deployments = index(byForm, Form.DEPLOYED);
    this.moves = byForm.containsKey(Form.MOVED);
    this.members = byForm.getOrDefault(Form.MEMBERS, List.of());
    this.chains = new SignatureIndex<>(hierarchy, operators, ChainRule::method);
    this.schedulers = new SignatureIndex<>(hierarchy, ofSchedulers, SchedulerRule::method);
    for (SchedulerRule rule : ofSchedulers) {
      if (rule.method().isEveryMethod()) {
        schedulerTypes.add(rule);
      } else {
        schedulerFields.computeIfAbsent(rule.method().name(), key -> new ArrayList<>()).add(rule);
      }
    }
    for (ChainRule rule : operators) {
      if (rule.effect() == ChainRule.Effect.ON_RECEIVER) {
        takingTasks.add(rule.method().owner());
      }
    }
    this.guards = new Guards(hierarchy, active);
  }

  /** The frameworks of a catalogue that are wanted and on the class path. */
  public static List<Framework> active(
      CatalogIndex catalog, Hierarchy hierarchy, Predicate<Framework> wanted) {
    List<Framework> result = new ArrayList<>(catalog.frameworks(hierarchy::exists));
    result.removeIf(wanted.negate());
    return result;
  }

  private SignatureIndex<ContextRule> index(Map<Form, List<ContextRule>> byForm, Form form) {
    return new SignatureIndex<>(
        hierarchy, byForm.getOrDefault(form, List.of()), FrameworkRules::method);
  }

  private static Signature method(ContextRule rule) {
    return Objects.requireNonNull(rule.method());
  }

  private void indexAnnotation(ContextRule rule) {
    String annotation = rule.type();
    if (annotation != null && rule.form() != Form.MEMBERS) {
      (rule.form() == Form.MARKED ? marked : entryPoints)
          .computeIfAbsent(annotation, key -> new ArrayList<>())
          .add(rule);
    }
  }

  /** The rule for methods that override a framework's; null if there is none. */
  public @Nullable ContextRule overriding(MethodSymbol method) {
    return overriding(method, (TypeSymbol) method.owner);
  }

  /** The same for a method that a type inherits. */
  public @Nullable ContextRule overriding(MethodSymbol method, TypeSymbol type) {
    return firstHolding(overrides.find(method, type), method);
  }

  /**
   * The rule for entry points that an annotation on the method or its class names; null if there is
   * none. The order of the rules decides, not that of the annotations.
   */
  public @Nullable ContextRule annotated(MethodSymbol method) {
    Optional<ContextRule> known = annotated.get(method);
    if (known == null) {
      known = Optional.ofNullable(findAnnotated(method));
      annotated.put(method, known);
    }
    return known.orElse(null);
  }

  private @Nullable ContextRule findAnnotated(MethodSymbol method) {
    List<ContextRule> rules = new ArrayList<>();
    for (String annotation : hierarchy.nearestAnnotations(method, entryPoints.keySet())) {
      for (ContextRule rule : entryPoints.getOrDefault(annotation, List.of())) {
        if (rule.form() != Form.ANNOTATED_CLASS
            && hasAttributes(rule, method)
            && hasAnnotations(rule, method)) {
          rules.add(rule);
        }
      }
    }
    if (isEntryPoint(method)) {
      for (String annotation : hierarchy.inheritedAnnotations((TypeSymbol) method.owner)) {
        for (ContextRule rule : entryPoints.getOrDefault(annotation, List.of())) {
          if (rule.form() == Form.ANNOTATED_CLASS && hasAnnotations(rule, method)) {
            rules.add(rule);
          }
        }
      }
    }
    if (rules.isEmpty()) {
      return null;
    }
    rules.sort(Comparator.comparingInt(rule -> order.getOrDefault(rule, 0)));
    return firstHolding(rules, method);
  }

  private static boolean isEntryPoint(MethodSymbol method) {
    return !method.isConstructor()
        && !method.isStatic()
        && (method.flags() & Flags.PUBLIC) != 0
        && method.owner instanceof TypeSymbol;
  }

  private boolean hasAttributes(ContextRule rule, MethodSymbol method) {
    for (String attribute : rule.attributes()) {
      int equals = attribute.indexOf('=');
      String value =
          hierarchy.attribute(
              method, Objects.requireNonNull(rule.type()), attribute.substring(0, equals));
      if (!attribute.substring(equals + 1).equals(value)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a method or its class has the further annotations that a rule asks for. */
  private boolean hasAnnotations(ContextRule rule, MethodSymbol method) {
    return hierarchy.annotations(method).containsAll(rule.also())
        || hierarchy.inheritedAnnotations((TypeSymbol) method.owner).containsAll(rule.also());
  }

  /** The rule for the public methods of a type's subtypes; null if there is none. */
  public @Nullable ContextRule member(MethodSymbol method) {
    if (members.isEmpty() || !isEntryPoint(method)) {
      return null;
    }
    Set<String> supertypes = hierarchy.supertypes((TypeSymbol) method.owner);
    return firstHolding(
        members.stream().filter(rule -> supertypes.contains(rule.type())).toList(), method);
  }

  /** The rule for the functions that a method returns; null if there is none. */
  public @Nullable ContextRule returnedBy(MethodSymbol method) {
    return returned.first(method, (TypeSymbol) method.owner);
  }

  /** The rules about classes that a call deploys; empty if it deploys none. */
  public List<ContextRule> deploying(MethodSymbol callee, TypeSymbol receiver) {
    return deployments.find(callee, receiver);
  }

  /** Whether some call of a method may deploy classes. */
  public boolean mayDeploy(MethodSymbol callee) {
    return deployments.maySpeakOf(callee);
  }

  /** The rule that makes code an event loop which calls a method in a loop; null without one. */
  public @Nullable ContextRule calling(MethodSymbol callee, TypeSymbol receiver) {
    return calls.first(callee, receiver);
  }

  /** Whether some call of a method may make code an event loop. */
  public boolean mayBeWait(MethodSymbol callee) {
    return calls.maySpeakOf(callee);
  }

  /** Whether a proxy runs a method elsewhere when another object calls it. */
  public boolean isMoved(MethodSymbol method) {
    return moves && moved.computeIfAbsent(method, this::findMoved);
  }

  private boolean findMoved(MethodSymbol method) {
    for (MethodSymbol declaration : hierarchy.withOverridden(method)) {
      ContextRule rule = annotated(declaration);
      if (rule != null && rule.form() == Form.MOVED) {
        return true;
      }
    }
    return false;
  }

  /** The rule of an explicit marker on a method, class or parameter; null if there is none. */
  public @Nullable ContextRule marked(Symbol symbol, MethodSymbol method) {
    return byAnnotation(marked, symbol, method);
  }

  /** Whether a symbol has a marker, whatever its rule asks for besides. */
  public boolean hasMarker(Symbol symbol) {
    for (String annotation : hierarchy.annotations(symbol)) {
      if (marked.containsKey(annotation)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable ContextRule byAnnotation(
      Map<String, List<ContextRule>> rules, Symbol symbol, MethodSymbol method) {
    for (String annotation : hierarchy.annotations(symbol)) {
      ContextRule rule = firstHolding(rules.getOrDefault(annotation, List.of()), method);
      if (rule != null) {
        return rule;
      }
    }
    return null;
  }

  private @Nullable ContextRule firstHolding(List<ContextRule> rules, MethodSymbol method) {
    for (ContextRule rule : rules) {
      if (holds(rule, method)) {
        return rule;
      }
    }
    return null;
  }

  private boolean holds(ContextRule rule, MethodSymbol method) {
    for (Condition condition : rule.conditions()) {
      if (!holds(condition, rule, method)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Condition condition, ContextRule rule, MethodSymbol method) {
    return switch (condition) {
      case RETURNS_REACTIVE -> asyncTypes.isReactive(method.getReturnType());
      case RETURNS_PLAIN -> !asyncTypes.isReactive(method.getReturnType());
      case RETURNS_ASYNC -> returnsAsync(rule, method);
      case RETURNS_OTHER -> !returnsAsync(rule, method);
      case TAKES_ASYNC -> takesAsync(rule, method);
      case CLASS_REACTIVE -> asyncTypes.isReactiveClass((TypeSymbol) method.owner);
      case SERVLET -> servlet;
      case NO_SERVLET -> !servlet;
      case NO_SERVLET_API -> !servletApi;
    };
  }

  private boolean returnsAsync(ContextRule rule, MethodSymbol method) {
    return isAsync(rule, method.getReturnType());
  }

  private boolean takesAsync(ContextRule rule, MethodSymbol method) {
    return method.params().stream().allMatch(parameter -> isAsync(rule, parameter.type));
  }

  private boolean isAsync(ContextRule rule, Type type) {
    return asyncNames
        .getOrDefault(rule, Set.of())
        .contains(type.tsym.getQualifiedName().toString());
  }

  /** The rule for a functional argument of a call; null if there is none. */
  public @Nullable ContextRule argument(MethodSymbol callee, TypeSymbol receiver, int index) {
    for (ContextRule rule : lambdas.find(callee, receiver)) {
      if ((rule.parameter() == index || rule.parameter() < 0) && holds(rule, callee)) {
        return rule;
      }
    }
    return null;
  }

  /** Which parameters a method may return as they are; mostly none. */
  public List<Integer> passedOn(MethodSymbol callee) {
    if (!lambdas.maySpeakOf(callee)) {
      return List.of();
    }
    List<Integer> result = new ArrayList<>(1);
    for (ContextRule rule : lambdas.find(callee, (TypeSymbol) callee.owner)) {
      if (rule.answer() == Answer.CARRIED && rule.parameter() >= 0) {
        result.add(rule.parameter());
      }
    }
    return result;
  }

  /** The rules for an operator; empty if it has none of its own. */
  public List<ChainRule> operators(MethodSymbol callee, TypeSymbol receiver) {
    return chains.find(callee, receiver);
  }

  /** How to move a phase of a chain of some type; null if nothing is known. */
  public @Nullable HandOffRule handOff(HandOffRule.Phase phase, TypeSymbol chain) {
    Set<String> types = hierarchy.supertypes(chain);
    for (HandOffRule rule : handOffs) {
      if (rule.phase() == phase && types.contains(rule.operator().owner())) {
        return rule;
      }
    }
    return null;
  }

  /** The rule for what a call returns as a scheduler or executor; null if there is none. */
  public @Nullable SchedulerRule scheduler(MethodSymbol callee, TypeSymbol receiver) {
    return schedulers.first(callee, receiver);
  }

  /** The rule for a constant that holds a scheduler or executor; null if there is none. */
  public @Nullable SchedulerRule schedulerField(VarSymbol field) {
    String owner = field.owner.getQualifiedName().toString();
    for (SchedulerRule rule : schedulerFields.getOrDefault(field.name.toString(), List.of())) {
      if (rule.method().owner().equals(owner)) {
        return rule;
      }
    }
    return null;
  }

  /** The rule for schedulers and executors with one of the annotations; null if there is none. */
  public @Nullable SchedulerRule schedulerAnnotation(Set<String> annotations) {
    for (SchedulerRule rule : schedulerTypes) {
      Signature target = rule.method();
      if (target.isAnnotation() && annotations.contains(target.owner().substring(1))) {
        return rule;
      }
    }
    return null;
  }

  /** Whether the values of a type are schedulers or executors. */
  public boolean isScheduler(TypeSymbol type) {
    return hierarchy.supertypes(type).stream().anyMatch(takingTasks::contains);
  }

  /** The rule for the values of a scheduler or executor type; null if there is none. */
  public @Nullable SchedulerRule schedulerType(TypeSymbol type) {
    for (SchedulerRule rule : schedulerTypes) {
      if (hierarchy.supertypes(type).contains(rule.method().owner())) {
        return rule;
      }
    }
    return schedulerAnnotation(hierarchy.inheritedAnnotations(type));
  }

  /** The methods that ask about a thread or a result. */
  public Guards guards() {
    return guards;
  }
}
