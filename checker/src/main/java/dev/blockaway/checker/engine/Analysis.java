package dev.blockaway.checker.engine;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.CatalogIndex;
import dev.blockaway.catalog.Framework;
import dev.blockaway.catalog.Signature;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.library.ClassPath;
import dev.blockaway.checker.engine.path.BlockingPath;
import dev.blockaway.checker.engine.path.PathSearch;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.program.ProgramScanner;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import dev.blockaway.checker.engine.rule.BlockingCalls;
import dev.blockaway.checker.engine.rule.FrameworkRules;
import dev.blockaway.checker.engine.rule.Guards;
import dev.blockaway.checker.engine.rule.Hierarchy;
import dev.blockaway.checker.engine.trap.Surroundings;
import dev.blockaway.checker.engine.trap.TrapFinder;
import dev.blockaway.findings.Check;
import dev.blockaway.findings.Finding;
import java.util.Collection;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The findings of one compilation: made once, at the first question, and looked up by tree. */
public final class Analysis {
  private static final Signature LOCK = Signature.parse("java.util.concurrent.locks.Lock#lock()");
  private static final Set<Check> NONE = EnumSet.noneOf(Check.class);

  private final IdentityHashMap<JCTree, Finding> findings = new IdentityHashMap<>();

  private final IdentityHashMap<CompilationUnitTree, Set<Check>> checks = new IdentityHashMap<>();
  private final IdentityHashMap<JCTree, Surroundings> surroundings = new IdentityHashMap<>();
  private List<Throwable> mishaps = List.of();
  private List<String> gaps = List.of();

  private Analysis() {}

  /**
   * Analyses the compilation that owns the context. It must come before javac generates code;
   * whoever asks keeps the answer.
   *
   * @param sources all sources of the compilation, attributed
   */
  public static Analysis of(
      Context context, Collection<JCCompilationUnit> sources, Options options) {
    Analysis analysis = new Analysis();
    analysis.run(context, sources, options);
    return analysis;
  }

  /** The finding that stands at a tree; null if there is none. */
  public @Nullable Finding at(JCTree tree) {
    return findings.get(tree);
  }

  /** Whether some finding of a check stands in a source file. */
  public boolean hasFinding(CompilationUnitTree unit, Check check) {
    return checks.getOrDefault(unit, NONE).contains(check);
  }

  /** What stands around the finding at a tree; null if there is none. */
  public @Nullable Surroundings around(JCTree tree) {
    return surroundings.get(tree);
  }

  /** Failures of our own: each has cost the findings of the code that it was about, and no more. */
  public List<Throwable> mishaps() {
    return mishaps;
  }

  /** What was not followed though it could have been, as sentences for the user. */
  public List<String> gaps() {
    return gaps;
  }

  /** Where a finding at a tree is shown: offset of the name, of {@code ::} or of {@code new}. */
  public static int position(JCTree tree) {
    return Wording.position(tree);
  }

  private void run(Context context, Collection<JCCompilationUnit> sources, Options options) {
    Hierarchy hierarchy = new Hierarchy(context);
    List<Framework> present =
        FrameworkRules.active(
            options.catalog(), hierarchy, f -> options.wants(f) || !f.activators().isEmpty());
    List<Framework> wanted = present.stream().filter(options::wants).toList();
    Guards guards = new Guards(hierarchy, wanted);
    Program program = ProgramScanner.read(sources, hierarchy.types(), guards);
    Activation activation = new Activation(program, hierarchy);
    List<Framework> frameworks =
        present.stream()
            .filter(framework -> options.wants(framework) || activation.of(framework))
            .map(activation::narrow)
            .toList();
    AsyncTypes asyncTypes = new AsyncTypes(hierarchy, frameworks);
    FrameworkRules rules = new FrameworkRules(hierarchy, asyncTypes, frameworks);
    BlockingCalls blocking =
        new BlockingCalls(
            options.catalog(),
            hierarchy,
            asyncTypes,
            guards,
            type -> program.declaration(type) != null,
            rule -> options.wants(rule.group()));
    try (ClassPath classPath =
        new ClassPath(context, hierarchy, rules, options.paths().fullJars())) {
      ContextResolver contexts =
          new ContextResolver(program, hierarchy, rules, asyncTypes, classPath.operators());
      PathSearch search =
          new PathSearch(
              program,
              hierarchy,
              contexts,
              guards,
              classPath,
              blocking,
              asyncTypes,
              options.paths(),
              () -> lockRule(options.catalog()));
      Wording wording = new Wording(contexts, options.disabledChecks());
      TrapFinder traps = new TrapFinder(program, rules, asyncTypes, contexts);
      for (BlockingPath path : search.search()) {
        Surroundings around = traps.find(path);
        surroundings.putIfAbsent(path.site(), around);
        add(path, wording.finding(path, around.trap()));
      }
      gaps = search.gaps();
    }
    mishaps = List.copyOf(program.mishaps());
  }

  private void add(BlockingPath path, Finding finding) {
    findings.merge(path.site(), finding, Analysis::stronger);
    checks
        .computeIfAbsent(path.in().path().getCompilationUnit(), unit -> EnumSet.noneOf(Check.class))
        .add(finding.check());
  }

  /** A lock that another thread holds for long says more than one of which that is not known. */
  private static Finding stronger(Finding earlier, Finding later) {
    return earlier.check() == Check.LOCK_ON_EVENT_LOOP ? later : earlier;
  }

  /** The row of {@code Lock.lock()}, which speaks for monitors too. */
  private static BlockingRule lockRule(CatalogIndex catalog) {
    return catalog.blocking(List.of(LOCK.owner())).stream()
        .filter(rule -> rule.target().equals(LOCK))
        .findFirst()
        .orElseThrow();
  }
}
