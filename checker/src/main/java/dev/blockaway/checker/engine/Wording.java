package dev.blockaway.checker.engine;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Remedies;
import dev.blockaway.checker.engine.context.ContextResolver;
import dev.blockaway.checker.engine.context.Verdict;
import dev.blockaway.checker.engine.path.BlockingPath;
import dev.blockaway.checker.engine.path.Labels;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.trap.FoundTrap;
import dev.blockaway.checker.engine.trap.FoundTrap.Runs;
import dev.blockaway.findings.Check;
import dev.blockaway.findings.Finding;
import dev.blockaway.findings.Presence;
import dev.blockaway.findings.Step;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a path into a finding: which check, where it stands, in what words. */
final class Wording {
  /** Of a library nobody but its makers can change what it waits for. */
  private static final String LIBRARY =
      "an asynchronous form of %s, if its library has one; or {off-load}";

  private final ContextResolver contexts;
  private final Set<Check> disabledChecks;
  private @Nullable Remedies remedies;

  /**
   * Words findings for the checks that are on.
   *
   * @param disabledChecks the checks that nobody asks
   */
  Wording(ContextResolver contexts, Set<Check> disabledChecks) {
    this.contexts = contexts;
    this.disabledChecks = disabledChecks;
  }

  Finding finding(BlockingPath path, @Nullable FoundTrap found) {
    BlockingRule rule = path.rule();
    Check check = check(path, found);
    return new Finding(
        check,
        rule.group().kind(),
        path.steps().get(0).method(),
        path.runs().describe(),
        presence(path.verdict(), check),
        path.verdict().reason(),
        path.steps(),
        path.held(),
        found == null ? instead(path) : found.instead(),
        Labels.location(path.in().path(), position(path.site())),
        found == null ? null : found.trap());
  }

  /**
   * What the group says, or of a library that is called what can be done about that call, in the
   * words of the first library that the file imports.
   */
  private String instead(BlockingPath path) {
    if (remedies == null) {
      remedies = Remedies.builtIn();
    }
    CompilationUnitTree unit = path.in().path().getCompilationUnit();
    Step entry = path.entry();
    return remedies.word(
        entry == null ? path.rule().group().instead() : LIBRARY.formatted(entry.method()),
        prefix ->
            unit.getImports().stream()
                .anyMatch(each -> each.getQualifiedIdentifier().toString().startsWith(prefix)));
  }

  /** Offset of the called method's name, of {@code ::} or of {@code new}. */
  static int position(JCTree site) {
    return site instanceof JCMethodInvocation call ? call.meth.pos : site.pos;
  }

  private Check check(BlockingPath path, @Nullable FoundTrap trap) {
    return switch (path.rule().group().kind()) {
      case FILE -> Check.FILE_ACCESS_ON_EVENT_LOOP;
      case CPU, ENTROPY -> Check.CPU_HEAVY_CALL_ON_EVENT_LOOP;
      case LOCK -> Check.LOCK_ON_EVENT_LOOP;
      default -> waits(path, trap);
    };
  }

  private static Presence presence(Verdict verdict, Check check) {
    if (check == Check.INEFFECTIVE_SCHEDULER) {
      return Presence.MAYBE_ON_NON_BLOCKING_THREAD;
    }
    return switch (verdict.where()) {
      case REACTIVE_METHOD, UNKNOWN, MOSTLY_ALLOWED -> Presence.MAYBE_ON_EVENT_LOOP;
      case CPU -> Presence.MAYBE_ON_NON_BLOCKING_THREAD;
      default -> Presence.ON_EVENT_LOOP;
    };
  }

  private Check waits(BlockingPath path, @Nullable FoundTrap trap) {
    if (trap != null
        && !disabledChecks.contains(Check.INEFFECTIVE_SCHEDULER)
        && !isOnKnownLoop(path, trap)) {
      return Check.INEFFECTIVE_SCHEDULER;
    }
    return switch (path.verdict().where()) {
      case REACTIVE_METHOD, UNKNOWN, MOSTLY_ALLOWED -> Check.BLOCKING_CALL_IN_REACTIVE_METHOD;
      case EVENT_LOOP_START -> Check.BLOCKING_CALL_AT_START_OF_EVENT_LOOP;
      default -> Check.BLOCKING_CALL_ON_EVENT_LOOP;
    };
  }

  /** Whether an event loop surely makes the call, or runs the method around. */
  private boolean isOnKnownLoop(BlockingPath path, FoundTrap trap) {
    if (trap.cause().runs() == Runs.ON_EITHER) {
      return false;
    }
    if (trap.cause().runs() == Runs.ON_SAME_THREAD && isLoop(path.verdict())) {
      return true;
    }
    Code around = path.in();
    while (around.form() != Code.Form.METHOD && around.enclosing() != null) {
      around = around.enclosing();
    }
    return isLoop(contexts.of(around));
  }

  private static boolean isLoop(Verdict verdict) {
    return verdict.where() == Verdict.Where.EVENT_LOOP;
  }
}
