package dev.blockaway.checker.engine.context;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the functions that operators take are called with, and what they return. */
final class Functions {
  private static final String THROWABLE = "java.lang.Throwable";
  private static final String EXPIRY = "java.util.concurrent.TimeoutException";
  private static final Set<String> SUBSCRIPTIONS =
      Set.of(
          "org.reactivestreams.Subscription",
          "java.util.concurrent.Flow$Subscription",
          "java.util.concurrent.Flow.Subscription");

  private final Hierarchy hierarchy;
  private final AsyncTypes asyncTypes;
  private final Map<VarSymbol, Optional<Type>> functions = new HashMap<>();

  Functions(Hierarchy hierarchy, AsyncTypes asyncTypes) {
    this.hierarchy = hierarchy;
    this.asyncTypes = asyncTypes;
  }

  /** The parameter that an argument belongs to; null if there is none. */
  static @Nullable VarSymbol parameter(MethodSymbol method, int index) {
    return method.params().isEmpty()
        ? null
        : method.params().get(Math.min(index, method.params().size() - 1));
  }

  /**
   * The type of what a method takes at an index: of the elements, if the parameter is an array or
   * has a variable number of arguments; null if there is no parameter.
   */
  static @Nullable Type taken(MethodSymbol method, int index, Types types) {
    VarSymbol parameter = parameter(method, index);
    return parameter == null ? null : taken(parameter, types);
  }

  private static Type taken(VarSymbol parameter, Types types) {
    Type type = parameter.type;
    return type.hasTag(TypeTag.ARRAY) ? types.elemtype(type) : type;
  }

  /** The type of a function that an operator takes; null if the parameter is no function. */
  private @Nullable Type function(MethodSymbol operator, int index) {
    VarSymbol parameter = parameter(operator, index);
    if (parameter == null) {
      return null;
    }
    Optional<Type> known = functions.get(parameter);
    if (known == null) {
      known = Optional.ofNullable(findFunction(taken(parameter, hierarchy.types())));
      functions.put(parameter, known);
    }
    return known.orElse(null);
  }

  private @Nullable Type findFunction(Type taken) {
    Types types = hierarchy.types();
    MethodSymbol method = hierarchy.functionalMethod(taken.tsym);
    return method == null ? null : types.memberType(types.removeWildcards(taken), method);
  }

  /** With which signals a function is called: with values alone, at the end, or with a failure. */
  Phase phase(Call operator, int index) {
    Type function = function(operator.callee(), index);
    List<Type> parameters = function == null ? List.of() : function.getParameterTypes();
    if (parameters.size() == 1
        && isThrowable(parameters.get(0))
        && takesExpiry(operator.arguments(), index)) {
      return Phase.EXPIRY;
    }
    return parameters.isEmpty() || parameters.stream().anyMatch(this::isFailure)
        ? Phase.ALL
        : Phase.VALUES;
  }

  /** Whether what stands before a function lets a failure through that says that time is up. */
  private boolean takesExpiry(List<JCExpression> arguments, int index) {
    if (index == 0) {
      return true;
    }
    Type chosen = arguments.get(0).type;
    TypeSymbol expiry = hierarchy.find(EXPIRY);
    return expiry != null
        && chosen != null
        && chosen.tsym.getQualifiedName().contentEquals("java.lang.Class")
        && chosen.getTypeArguments().stream()
            .anyMatch(
                type ->
                    hierarchy.supertypes(expiry).contains(type.tsym.getQualifiedName().toString()));
  }

  private boolean isThrowable(Type type) {
    return hierarchy
        .supertypes(hierarchy.types().skipTypeVars(type, false).tsym)
        .contains(THROWABLE);
  }

  private boolean isFailure(Type parameter) {
    String name = parameter.tsym.name.toString();
    return isThrowable(parameter) || name.startsWith("Signal") || name.equals("Notification");
  }

  /**
   * Whether a function may be called before there is any signal: it makes something out of nothing,
   * or out of the chain.
   */
  boolean mayComeFirst(MethodSymbol operator, int index) {
    Type function = function(operator, index);
    if (function == null) {
      return false;
    }
    boolean makes = !function.getReturnType().hasTag(TypeTag.VOID);
    return function.getParameterTypes().isEmpty() ? makes : takesChain(operator, index);
  }

  /**
   * Whether a function is given several values, such as one from above and one of an inner chain.
   */
  boolean combines(MethodSymbol operator, int index) {
    Type function = function(operator, index);
    return function != null && function.getParameterTypes().size() > 1;
  }

  /**
   * Whether a function is called when somebody subscribes: it is given the subscription, or a chain
   * before anything else, of which it makes another.
   */
  boolean isCalledAtSubscription(MethodSymbol operator, int index) {
    Type function = function(operator, index);
    if (function == null || function.getParameterTypes().isEmpty()) {
      return false;
    }
    Type given = function.getParameterTypes().head;
    return asyncTypes.isReactive(given)
        || hierarchy.supertypes(given.tsym).stream().anyMatch(SUBSCRIPTIONS::contains);
  }

  /** Whether a function is given a chain. */
  boolean takesChain(MethodSymbol operator, int index) {
    Type function = function(operator, index);
    return function != null
        && function.getParameterTypes().stream().anyMatch(asyncTypes::isReactive);
  }

  /**
   * Whether an operator takes any value at an index, or a collection of any: it does not subscribe
   * to a chain that happens to be one, such as {@code just} and {@code fromIterable}.
   */
  boolean takesValue(MethodSymbol operator, int index) {
    Type taken = taken(operator, index, hierarchy.types());
    return taken != null && isAnyValue(taken);
  }

  private boolean isAnyValue(Type declared) {
    Types types = hierarchy.types();
    Type bound = types.skipTypeVars(types.wildUpperBound(declared), false);
    if (hierarchy.supertypes(bound.tsym).contains("java.lang.Iterable")) {
      return bound.getTypeArguments().stream().allMatch(this::isAnyValue);
    }
    return bound.tsym.getQualifiedName().contentEquals("java.lang.Object");
  }

  /** Whether a function returns a chain. */
  boolean returnsChain(MethodSymbol operator, int index) {
    Type function = function(operator, index);
    return function != null && asyncTypes.isReactive(function.getReturnType());
  }
}
