package dev.blockaway.checker.chain;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes values for the parameters of operators. */
final class ArgumentWriter {
  private static final int MAX_DEPTH = 2;

  /** What emits a value into the sinks that sources hand to their functions. */
  private static final List<Map.Entry<String, String>> EMISSIONS =
      List.of(
          Map.entry("success", "%1$s.success(1);"),
          Map.entry("next", "%1$s.next(1); %1$s.complete();"),
          Map.entry("onNext", "%1$s.onNext(1); %1$s.onComplete();"),
          Map.entry("onSuccess", "%1$s.onSuccess(1);"),
          Map.entry("emit", "%1$s.emit(1); %1$s.complete();"),
          Map.entry("complete", "%1$s.complete(1);"));

  private static final List<String> RETRIES =
      List.of(
          "reactor.util.retry.Retry.backoff(2, java.time.Duration.ofMillis(1))",
          "reactor.util.retry.Retry.fixedDelay(2, java.time.Duration.ofMillis(1))",
          "reactor.util.retry.Retry.backoff(2, java.time.Duration.ofMillis(1)).jitter(0.1)",
          "reactor.util.retry.Retry.backoff(2, java.time.Duration.ofMillis(1))"
              + ".scheduler(reactor.core.scheduler.Schedulers.boundedElastic())",
          "reactor.util.retry.Retry.max(2)",
          "reactor.util.retry.Retry.maxInARow(2)");

  private final Chains chains;
  private final Dialect dialect;
  private final Random random;

  ArgumentWriter(Chains chains, Dialect dialect, Random random) {
    this.chains = chains;
    this.dialect = dialect;
    this.random = random;
  }

  /** Values for the parameters of a method; null if one is not known. */
  @Nullable List<String> values(Shape receiver, Method method, int depth, Block block) {
    List<String> result = new ArrayList<>();
    List<Shape> parameters = new ArrayList<>(receiver.parameters(method));
    if (method.isVarArgs()) {
      Shape element = parameters.remove(parameters.size() - 1).arguments().get(0);
      parameters.add(element);
      parameters.add(element);
    }
    boolean timed = parameters.stream().anyMatch(ArgumentWriter::isTime);
    for (Shape parameter : parameters) {
      String value = value(parameter, depth, block);
      while (timed && value != null && value.contains("fromExecutor")) {
        value = value(parameter, depth, block); // such a scheduler cannot tell the time
      }
      if (value == null) {
        return null;
      }
      result.add(value);
    }
    return result;
  }

  /** A value of a type; null if none is known. */
  @Nullable String value(Shape shape, int depth, Block block) {
    Class<?> raw = shape.raw();
    String plain = plain(raw);
    if (plain != null) {
      return plain;
    }
    if (raw.isArray()) {
      String first = value(shape.arguments().get(0), depth, block);
      return first != null && shape.arguments().get(0).arguments().isEmpty()
          ? "new %s {%s}".formatted(shape.source(), first)
          : null;
    }
    if (raw == Class.class) {
      return shape.arguments().get(0).raw().getCanonicalName() + ".class";
    }
    if (raw == List.class || raw == Iterable.class || raw == Collection.class) {
      return listed(shape.arguments().get(0), depth, block);
    }
    if (raw == Optional.class || raw == Stream.class) {
      String content = value(shape.arguments().get(0), depth, block);
      return content == null
          ? null
          : "%s.<%s>of(%s)".formatted(raw.getName(), shape.arguments().get(0).source(), content);
    }
    if (raw == Map.class) {
      return "new java.util.Hash%s()".formatted(shape.source().replaceFirst("^java.util.", ""));
    }
    if (isPublisher(raw)) {
      if (depth >= MAX_DEPTH + 1) {
        return null;
      }
      Expression chain = chains.chain(shape, depth + 1, block);
      return chain == null ? null : chain.code();
    }
    if (raw.getName().endsWith("CompletionStage") || raw.getName().endsWith("CompletableFuture")) {
      return future();
    }
    Method function = function(raw);
    return function == null ? null : function(shape, function, depth, block);
  }

  private static boolean isTime(Shape parameter) {
    return parameter.raw() == TimeUnit.class || parameter.source().contains("Duration");
  }

  private boolean isPublisher(Class<?> raw) {
    return dialect.isReactive(raw)
        || raw.getSimpleName().equals("Publisher")
        || raw.getName().matches("io.reactivex.rxjava3.core.[A-Za-z]+Source");
  }

  private @Nullable String listed(Shape element, int depth, Block block) {
    String first = value(element, depth, block);
    String second = value(element, depth, block);
    return first == null || second == null
        ? null
        : "java.util.List.<%s>of(%s, %s)".formatted(element.source(), first, second);
  }

  private String future() {
    return switch (random.nextInt(3)) {
      case 0 -> "java.util.concurrent.CompletableFuture.completedFuture(1)";
      case 1 ->
          "java.util.concurrent.CompletableFuture.supplyAsync(() -> { Probe.at(%d); return 1; }, POOL)"
              .formatted(chains.probe());
      default ->
          "java.util.concurrent.CompletableFuture.supplyAsync(() -> { Probe.at(%d); return 1; })"
              .formatted(chains.probe());
    };
  }

  private @Nullable String plain(Class<?> raw) {
    if (raw == int.class || raw == Integer.class || raw == Object.class) {
      return random.nextInt(8) == 0 && raw != int.class
          ? "Probe.eager(%d)".formatted(chains.probe())
          : String.valueOf(1 + random.nextInt(3));
    }
    if (raw == long.class || raw == Long.class) {
      return chains.pick(List.of("20L", "1L", "2L", "3L"));
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return String.valueOf(random.nextBoolean());
    }
    if (raw == double.class) {
      return "0.5";
    }
    if (raw == String.class) {
      return "\"a\"";
    }
    if (raw == Duration.class) {
      return "java.time.Duration.ofMillis(%d)".formatted(chains.pick(List.of(20, 1, 2, 5, 50)));
    }
    if (raw == TimeUnit.class) {
      return "java.util.concurrent.TimeUnit.MILLISECONDS";
    }
    if (raw.getName().endsWith(".Scheduler")
        || raw == Executor.class
        || raw == ExecutorService.class) {
      String scheduler = chains.pick(dialect.schedulers());
      return raw == ExecutorService.class ? "POOL" : scheduler;
    }
    if (Throwable.class.isAssignableFrom(raw)) {
      return "new IllegalStateException()";
    }
    if (raw == Void.class) {
      return "null";
    }
    if (raw.getName().endsWith("retry.Retry")) {
      return chains.pick(RETRIES);
    }
    if (raw.getName().endsWith("context.ContextView")
        || raw.getName().equals("reactor.util.context.Context")) {
      return "reactor.util.context.Context.empty()";
    }
    if (raw.getName().equals("io.smallrye.mutiny.Context")) {
      return "io.smallrye.mutiny.Context.empty()";
    }
    if (raw.isEnum()) {
      return raw.getCanonicalName() + "." + chains.pick(Arrays.asList(raw.getEnumConstants()));
    }
    return null;
  }

  private static @Nullable Method function(Class<?> raw) {
    List<Method> candidates =
        raw.isInterface()
            ? Arrays.stream(raw.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> !isOfObject(method))
                .toList()
            : List.of();
    return candidates.size() == 1 ? candidates.get(0) : null;
  }

  private static boolean isOfObject(Method method) {
    return Arrays.stream(Object.class.getMethods())
        .anyMatch(known -> known.getName().equals(method.getName()));
  }

  /** A lambda, or a reference to a helper method, or a function made by another method. */
  private @Nullable String function(Shape shape, Method method, int depth, Block block) {
    List<Shape> parameters = shape.parameters(method);
    Shape result = shape.returned(method);
    if (depth < MAX_DEPTH
        && parameters.size() == 1
        && isPublisher(result.raw())
        && chains.chance(0.2)) {
      String helper = helper(parameters, result, depth);
      if (helper != null) {
        String reference = chains.className() + "::" + helper;
        return chains.chance(0.5) ? reference : made(shape, reference);
      }
    }
    return lambda(parameters, result, depth, block);
  }

  private String made(Shape shape, String reference) {
    String maker = chains.fresh("function");
    chains.addMember(
        "  static %s %s() { return %s; }\n".formatted(shape.source(), maker, reference));
    return maker + "()";
  }

  /** The name of a new helper method; null if it could not be written. */
  @Nullable String helper(List<Shape> parameters, Shape result, int depth) {
    String name = chains.fresh("helper");
    List<String> names = parameters.stream().map(parameter -> chains.fresh("p")).toList();
    String body = body(parameters, names, result, depth, new Block());
    if (body == null) {
      return null;
    }
    List<String> declared = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      declared.add(parameters.get(i).source() + " " + names.get(i));
    }
    chains.addMember(
        "  static %s %s(%s) { %s }\n"
            .formatted(result.source(), name, String.join(", ", declared), body));
    return name;
  }

  private @Nullable String lambda(List<Shape> parameters, Shape result, int depth, Block block) {
    List<String> names = parameters.stream().map(parameter -> chains.fresh("p")).toList();
    String body = body(parameters, names, result, depth, block);
    return body == null ? null : "(%s) -> { %s }".formatted(String.join(", ", names), body);
  }

  private @Nullable String body(
      List<Shape> parameters, List<String> names, Shape result, int depth, Block outer) {
    Block block = new Block(outer, names);
    int probe = chains.probe();
    String opening =
        chains.chance(0.04)
            ? "Probe.failing(%d); ".formatted(probe)
            : "Probe.at(%d); ".formatted(probe);
    StringBuilder emitted = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      emitted.append(emission(parameters.get(i).raw(), names.get(i)));
    }
    if (result.raw() == void.class) {
      return opening + emitted;
    }
    String value = result(parameters, names, result, probe, depth, block);
    return value == null
        ? null
        : opening + block.inline() + " " + emitted + "return %s;".formatted(value);
  }

  private @Nullable String result(
      List<Shape> parameters, List<String> names, Shape result, int probe, int depth, Block block) {
    if (result.raw() == boolean.class || result.raw() == Boolean.class) {
      return chains.chance(0.5) ? "Probe.isEarly(%d)".formatted(probe) : "true";
    }
    for (int i = 0; i < names.size(); i++) {
      Shape parameter = parameters.get(i);
      if (isPublisher(result.raw()) && dialect.isReactive(parameter.raw())) {
        Expression continued =
            chains.continued(new Expression(names.get(i), parameter), result, depth + 1, block);
        return continued == null ? null : continued.code();
      }
    }
    return value(result, depth + 1, block);
  }

  private static String emission(Class<?> sink, String name) {
    if (!sink.getSimpleName().matches(".*(Sink|Emitter)")) {
      return "";
    }
    for (Map.Entry<String, String> emission : EMISSIONS) {
      if (Arrays.stream(sink.getMethods())
          .anyMatch(
              method ->
                  method.getName().equals(emission.getKey()) && method.getParameterCount() == 1)) {
        return emission.getValue().formatted(name) + " ";
      }
    }
    return sink.getSimpleName().startsWith("Completable") ? name + ".onComplete(); " : "";
  }
}
