package dev.blockaway.proof;

import dev.blockaway.catalog.BlockingGroup;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Catalog;
import dev.blockaway.catalog.Certainty;
import dev.blockaway.catalog.Signature;
import dev.blockaway.catalog.SilentRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Calls what the rows of the catalogue name, inside a task of an event loop and outside of one, and
 * looks at what the checks say.
 */
final class RowProof {
  /** What the process on another JDK prints last. */
  static final String DONE = "every row was proved";

  /** The catalogue knows previews of the JDK, too. */
  private static final String[] PREVIEW = {
    "--enable-preview", "--source", String.valueOf(Runtime.version().feature())
  };

  private final Catalog catalog;
  private final String classPath;
  private final Symbols symbols;
  private final CallWriter calls;
  private final TypeCallWriter types;
  private final Set<Signature> all;
  private final List<String> problems = new ArrayList<>();
  private final ProofProgram program = new ProofProgram();
  private final ProofProgram switchedOn = new ProofProgram();
  private int number;

  private RowProof(Catalog catalog, String classPath) {
    this.catalog = catalog;
    this.classPath = classPath;
    this.symbols = new Symbols(classPath);
    this.calls = new CallWriter(symbols);
    this.types = new TypeCallWriter(symbols, calls);
    this.all =
        Stream.concat(
                catalog.blocking().stream().map(BlockingRule::target),
                catalog.silent().stream().map(SilentRule::target))
            .collect(Collectors.toCollection(HashSet::new));
  }

  /** What the checks say else than the rows of a catalogue. */
  static List<String> problems(Catalog catalog) {
    List<String> problems = new ArrayList<>();
    Set<Signature> done = new HashSet<>();
    for (String classPath : Libraries.classPaths()) {
      RowProof proof = new RowProof(catalog, classPath);
      Predicate<Signature> isNext = row -> RowResolution.has(proof.symbols, row) && done.add(row);
      catalog.blocking().stream().filter(r -> isNext.test(r.target())).forEach(proof::addBlocking);
      catalog.silent().stream().filter(r -> isNext.test(r.target())).forEach(proof::addSilent);
      problems.addAll(proof.problems());
    }
    return problems;
  }

  private List<String> problems() {
    problems.addAll(program.problems(classPath, PREVIEW));
    List<String> options = new ArrayList<>(List.of(PREVIEW));
    options.add("-XepOpt:BlockAway:Groups=" + groupsThatAreOff());
    problems.addAll(switchedOn.problems(classPath, options.toArray(String[]::new)));
    return problems;
  }

  private String groupsThatAreOff() {
    return catalog.blocking().stream()
        .map(BlockingRule::group)
        .filter(group -> !group.onByDefault())
        .map(group -> group.library() + "/" + group.name())
        .distinct()
        .collect(Collectors.joining(","));
  }

  private void addBlocking(BlockingRule rule) {
    Row row = new Row(rule.origin(), rule.target(), rule.since());
    if (!row.isVisible()) {
      return;
    }
    List<GeneratedCall> flagged =
        rule.isTypeWide() ? types.calls(rule) : flagged(row, rule.certainty());
    flagged.forEach(call -> addFlagged(rule.group(), row, call));
    if (flagged.isEmpty()) {
      problems.add(row + ": nothing to call that could block");
    } else {
      addOutside(row, rule.isTypeWide() ? types.calls(rule).get(0) : flagged.get(0));
    }
    if (rule.isTypeWide()) {
      types.exceptions(rule).forEach(call -> inLoop(program, row, call, null));
    }
  }

  /** The calls that are to be flagged; what depends on a stream is silent until there is one. */
  private List<GeneratedCall> flagged(Row row, Certainty certainty) {
    List<GeneratedCall> result = new ArrayList<>();
    for (ExecutableElement member : members(row)) {
      GeneratedCall call = calls.call(owner(row), member);
      if (certainty == Certainty.CONFIG) {
        inLoop(program, row, call, null);
        call = calls.callWithFile(owner(row), member);
      }
      if (call != null) {
        result.add(call);
      }
    }
    return result;
  }

  private void addFlagged(BlockingGroup group, Row row, GeneratedCall call) {
    inLoop(program, row, call, group.onByDefault() ? group : null);
    if (!group.onByDefault()) {
      inLoop(switchedOn, row, call, group);
    }
  }

  private void addSilent(SilentRule rule) {
    Row row = new Row(rule.origin(), rule.target(), rule.since());
    if (row.isVisible()) {
      List<ExecutableElement> members = members(row);
      members.forEach(member -> inLoop(program, row, calls.call(owner(row), member), null));
      if (members.isEmpty()) {
        problems.add(row + ": nothing to call");
      }
    }
  }

  private TypeElement owner(Row row) {
    return Objects.requireNonNull(symbols.type(row.signature().owner()), row.toString());
  }

  /** What the row names, without the overloads of which another row speaks. */
  private List<ExecutableElement> members(Row row) {
    Signature signature = row.signature();
    List<ExecutableElement> named = symbols.members(signature);
    return named.stream()
        .filter(member -> !signature.isEveryOverload() || !hasRowOfItsOwn(signature, member))
        .filter(calls::isCallable)
        .filter(member -> !signature.isEveryOverload() || !symbols.isAmbiguous(member, named))
        .toList();
  }

  private boolean hasRowOfItsOwn(Signature every, ExecutableElement member) {
    return symbols.signaturesOf(member).stream()
        .anyMatch(types -> all.contains(new Signature(every.owner(), every.name(), types)));
  }

  private void inLoop(
      ProofProgram target, Row row, GeneratedCall call, @Nullable BlockingGroup group) {
    Expectation expectation = new Expectation(row, "on the loop", call.expression(), group);
    String parameters =
        CallWriter.list(List.of("io.netty.channel.EventLoop loop", call.receiver()));
    target.add(
        call.packageName(),
        List.of(
            Line.of(call.type()),
            Line.of(
                "static void m" + number++ + "(" + parameters + ") { loop.execute(() -> { try {"),
            Line.of(call.before()),
            new Line(call.expression() + ";", expectation),
            Line.of("} catch (Throwable e) {} }); }")));
  }

  private void addOutside(Row row, GeneratedCall call) {
    Expectation expectation = new Expectation(row, "elsewhere", call.expression(), null);
    String m = "m" + number++;
    program.add(
        call.packageName(),
        List.of(
            Line.of(call.type()),
            Line.of("static void " + m + "(" + call.receiver() + ") throws Throwable {"),
            Line.of(call.before()),
            new Line(call.expression() + "; }", expectation),
            Line.of("static Object moved" + m + "(" + call.receiver() + ") {"),
            Line.of("return reactor.core.publisher.Mono.fromCallable(() -> { try {"),
            Line.of(call.before()),
            new Line(call.expression() + ";", expectation),
            Line.of("} catch (Throwable e) {} return 1; })"),
            Line.of(".subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()); }")));
  }

  /** Prints the problems with those rows of the built-in catalogue that depend on the JDK. */
  public static void main(String[] args) {
    Catalog all = Catalog.builtIn();
    Set<String> files =
        all.libraries().stream()
            .filter(library -> library.verified().stream().anyMatch(v -> v.startsWith("jdk:")))
            .map(library -> "blocking/" + library.id() + ".txt")
            .collect(Collectors.toSet());
    Catalog ofTheJdk =
        new Catalog(
            all.blocking().stream()
                .filter(r -> r.since() > 0 || files.contains(r.origin().file()))
                .toList(),
            all.silent().stream()
                .filter(r -> r.since() > 0 || files.contains(r.origin().file()))
                .toList(),
            List.of(),
            List.of());
    problems(ofTheJdk).forEach(System.out::println);
    System.out.println(DONE);
  }
}
