package dev.blockaway.checker.engine.context;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import dev.blockaway.catalog.ContextRule;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Destination;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a method runs by what it declares, in the order of authority: marker on the method, on its
 * class, on what it overrides; framework rule; place of its anonymous class; return type.
 */
final class MethodContexts {
  private static final Verdict MAIN =
      Verdict.allowed("the main method runs on a thread of its own");

  private final Program program;
  private final Hierarchy hierarchy;
  private final FrameworkRules rules;
  private final AsyncTypes asyncTypes;
  private final Placements placements;
  private final Deployments deployments;
  private final OwnLoops ownLoops;
  private final Map<MethodSymbol, Declared> declared = new HashMap<>();
  private final Map<ClassSymbol, Boolean> marked = new HashMap<>();

  /**
   * What rules say of a method, whoever calls it.
   *
   * @param own a marker's, or that of a loop of its own; null without any, and then the others
   *     count
   * @param callback that of a callback that the method overrides; null if it overrides none
   * @param framework that of an entry point or callback; null if it is none
   */
  private record Declared(
      @Nullable ContextRule own, @Nullable ContextRule callback, @Nullable ContextRule framework) {}

  MethodContexts(
      Program program,
      Hierarchy hierarchy,
      FrameworkRules rules,
      AsyncTypes asyncTypes,
      Placements placements,
      Deployments deployments,
      OwnLoops ownLoops) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.rules = rules;
    this.asyncTypes = asyncTypes;
    this.placements = placements;
    this.deployments = deployments;
    this.ownLoops = ownLoops;
  }

  Verdict of(Code code) {
    MethodSymbol method = Objects.requireNonNull(code.method());
    Declared declared = declared(code, method);
    if (declared.own() != null) {
      return verdict(declared.own());
    }
    Verdict handedOver = declared.callback() == null ? null : handedOver(method);
    if (handedOver != null) {
      return handedOver;
    }
    if (declared.framework() != null) {
      return deployments.verdict(declared.framework(), code.owner());
    }
    if (isMain(method)) {
      return MAIN;
    }
    Verdict place = placeOfAnonymousClass(code);
    return place != null ? place : byReturnType(method);
  }

  /** Whether a method is one that the virtual machine starts a program with. */
  private static boolean isMain(MethodSymbol method) {
    return method.isStatic()
        && method.name.contentEquals("main")
        && method.getReturnType().hasTag(TypeTag.VOID)
        && method.params().size() == 1
        && method.params().head.type.toString().equals("java.lang.String[]");
  }

  private Declared declared(Code code, MethodSymbol method) {
    Declared known = declared.get(method);
    if (known == null) {
      known = find(code, method);
      declared.put(method, known);
    }
    return known;
  }

  private Declared find(Code code, MethodSymbol method) {
    ContextRule own = marker(method);
    if (own == null) {
      own = ownLoops.rule(code);
    }
    if (own != null) {
      return new Declared(own, null, null);
    }
    ContextRule callback = rules.overriding(method);
    return new Declared(null, callback, framework(method, callback));
  }

  static Verdict verdict(ContextRule rule) {
    return switch (rule.answer()) {
      case EVENT_LOOP -> Verdict.eventLoop(rule.reason());
      case EVENT_LOOP_START -> Verdict.eventLoopStart(rule.reason());
      case BLOCKING_ALLOWED, IN_PLACE, CARRIED -> Verdict.allowed(rule.reason());
    };
  }

  private @Nullable ContextRule marker(MethodSymbol method) {
    ContextRule own = markerOf(method, method);
    if (own != null) {
      return own;
    }
    for (MethodSymbol declaration : hierarchy.withOverridden(method)) {
      ContextRule inherited = declaration == method ? null : markerOf(declaration, method);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  /**
   * The marker on a method, else on the classes around it; not on the method in which a local class
   * is written, because it runs where it is called.
   */
  private @Nullable ContextRule markerOf(MethodSymbol declaration, MethodSymbol method) {
    ContextRule rule = rules.marked(declaration, method);
    Symbol around = declaration.owner;
    while (rule == null && around instanceof ClassSymbol type && isWithinMarked(type)) {
      rule = rules.marked(around, method);
      around = around.owner;
    }
    return rule;
  }

  /** Whether a class, or one around it, has a marker; few have. */
  private boolean isWithinMarked(ClassSymbol type) {
    Boolean known = marked.get(type);
    if (known == null) {
      known =
          rules.hasMarker(type)
              || (type.owner instanceof ClassSymbol around && isWithinMarked(around));
      marked.put(type, known);
    }
    return known;
  }

  private @Nullable ContextRule framework(MethodSymbol method, @Nullable ContextRule callback) {
    ContextRule entry = rules.annotated(method);
    if (entry != null) {
      return entry;
    }
    if (callback != null) {
      return callback;
    }
    for (MethodSymbol declaration : hierarchy.withOverridden(method)) {
      ContextRule inherited = declaration == method ? null : rules.annotated(declaration);
      if (inherited != null) {
        return inherited;
      }
    }
    return rules.member(method);
  }

  /**
   * Where a callback of a class runs whose every instance in this program is given to a hand-off,
   * or called by the program itself; null for other methods.
   */
  private @Nullable Verdict handedOver(MethodSymbol method) {
    Verdict worst = null;
    for (TreePath creation : creations((ClassSymbol) method.owner)) {
      Verdict place = placements.handOff(creation, method);
      if (place == null) {
        return null;
      }
      worst = Verdict.worst(worst, place);
    }
    return worst;
  }

  /** Where a class is instantiated, itself or as a part of a subclass. */
  private List<TreePath> creations(ClassSymbol type) {
    List<TreePath> result = new ArrayList<>();
    for (Symbol member : type.members().getSymbols()) {
      if (member instanceof MethodSymbol constructor && constructor.isConstructor()) {
        for (Call call : program.callers(constructor)) {
          if (!(call.tree() instanceof JCMethodInvocation)) {
            result.add(call.path());
          } else if (call.in().owner() != type) {
            result.addAll(creations(call.in().owner()));
          }
        }
      }
    }
    return result;
  }

  /** Where an anonymous class runs that is written as an argument; null for other methods. */
  private @Nullable Verdict placeOfAnonymousClass(Code code) {
    TreePath creation = code.path().getParentPath().getParentPath();
    if (!code.owner().name.isEmpty() || !(creation.getLeaf() instanceof JCNewClass)) {
      return null;
    }
    if (!(Destination.of(program, creation) instanceof Destination.Argument argument)
        || argument.call().callee().isConstructor()) {
      return null;
    }
    Placement placement = placements.argument(argument.call(), argument.index());
    Verdict place = placements.isRun(code, placement) ? knownOrNull(placement.verdict()) : null;
    return place == null && !asyncTypes.isReactive(code.owner().type)
        ? knownOrNull(placements.observer(argument.call(), argument.index()))
        : place;
  }

  private static @Nullable Verdict knownOrNull(@Nullable Verdict verdict) {
    return verdict == null || verdict.where() == Verdict.Where.UNKNOWN ? null : verdict;
  }

  private Verdict byReturnType(MethodSymbol method) {
    if (method.isConstructor()
        || !asyncTypes.isPromise(method.getReturnType())
        || isChosenByTypeArgument(method)) {
      return Verdict.unknown("nothing says where " + method.name + " runs");
    }
    return Verdict.reactiveMethod(
        "it returns a " + method.getReturnType().tsym.name + " and nothing says who calls it");
  }

  /**
   * Whether a method returns what it does because a library's type was given that type as an
   * argument: who calls {@code V call()} knows nothing of what it returns. A function of something
   * is mostly an operator's.
   */
  private boolean isChosenByTypeArgument(MethodSymbol method) {
    for (MethodSymbol declaration : hierarchy.withOverridden(method)) {
      if (declaration.params().isEmpty()
          && declaration.getReturnType().hasTag(TypeTag.TYPEVAR)
          && declaration.owner instanceof ClassSymbol type
          && program.declaration(type) == null) {
        return true;
      }
    }
    return false;
  }
}
