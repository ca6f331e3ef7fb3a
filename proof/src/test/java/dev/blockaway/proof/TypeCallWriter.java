package dev.blockaway.proof;

import dev.blockaway.catalog.BlockingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Writes what users write of the types that a row over a whole type is about, and calls it. */
final class TypeCallWriter {
  private final Symbols symbols;
  private final CallWriter calls;
  private final AnnotationWriter annotations;
  private int number;

  TypeCallWriter(Symbols symbols, CallWriter calls) {
    this.symbols = symbols;
    this.calls = calls;
    this.annotations = new AnnotationWriter(symbols);
  }

  /** A call of a method of which the row says that it blocks, of each result that it names. */
  List<GeneratedCall> calls(BlockingRule rule) {
    List<String> results = rule.results().isEmpty() ? List.of("Object") : rule.results();
    return results.stream().map(result -> call(declaration(rule, result, ""))).toList();
  }

  /** Calls of methods that the row's exceptions leave out. */
  List<GeneratedCall> exceptions(BlockingRule rule) {
    return rule.exceptions().stream().map(type -> exception(rule, element(type))).toList();
  }

  private GeneratedCall exception(BlockingRule rule, TypeElement exception) {
    String name = exception.getQualifiedName().toString();
    if (exception.getKind() == ElementKind.ANNOTATION_TYPE) {
      return call(declaration(rule, "Object", annotations.write(exception)));
    }
    boolean isSubtype =
        symbols.closure(exception).stream()
            .anyMatch(type -> type.getQualifiedName().contentEquals(rule.target().owner()));
    return call(isSubtype ? subtype(exception, "Object", "") : declaration(rule, name, ""));
  }

  private GeneratedCall call(String declaration) {
    String name = "T" + number++;
    return new GeneratedCall(
        "proof", declaration.replace("$NAME", name), name + " it", "", "it.generated((int) 1)");
  }

  private String declaration(BlockingRule rule, String result, String annotation) {
    if (!rule.target().isAnnotation()) {
      return subtype(element(rule.target().owner()), result, annotation);
    }
    TypeElement type = element(rule.target().owner().substring(1));
    String method = "%s %s generated(int i)".formatted(annotation, result);
    return annotations.isForMethods(type)
        ? "static class $NAME { %s %s { return null; } }".formatted(annotations.write(type), method)
        : "%s interface $NAME { %s; }".formatted(annotations.write(type), method);
  }

  private String subtype(TypeElement type, String result, String annotation) {
    String method = "%s abstract %s generated(int i);".formatted(annotation, result);
    return type.getKind().isInterface()
        ? "interface $NAME extends %s { %s }".formatted(type.getQualifiedName(), method)
        : "static abstract class $NAME extends %s { %s %s }"
            .formatted(type.getQualifiedName(), constructor(type), method);
  }

  private String constructor(TypeElement type) {
    ExecutableElement constructor =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(c -> !c.getModifiers().contains(Modifier.PRIVATE))
            .findFirst()
            .orElseThrow();
    List<String> arguments = new ArrayList<>();
    constructor.getParameters().forEach(p -> arguments.add(calls.argument(p.asType())));
    return arguments.stream()
        .collect(Collectors.joining(", ", "$NAME() throws Throwable { super(", "); }"));
  }

  private TypeElement element(String name) {
    return Objects.requireNonNull(symbols.type(name), name);
  }
}
