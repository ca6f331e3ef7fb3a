package dev.blockaway.proof;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Writes annotations with the attributes that they must have. */
final class AnnotationWriter {
  private final Symbols symbols;

  AnnotationWriter(Symbols symbols) {
    this.symbols = symbols;
  }

  /** The annotation, as it may stand before what it marks. */
  String write(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(attribute -> attribute.getDefaultValue() == null)
        .map(this::attribute)
        .collect(Collectors.joining(", ", "@" + type.getQualifiedName() + "(", ")"));
  }

  /** Whether it may stand at a method. */
  boolean isForMethods(TypeElement type) {
    Target target = type.getAnnotation(Target.class);
    return target == null || Arrays.asList(target.value()).contains(ElementType.METHOD);
  }

  private String attribute(ExecutableElement attribute) {
    return attribute.getSimpleName() + " = " + value(attribute.getReturnType());
  }

  private String value(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return "{}";
    }
    TypeElement element = symbols.elementOf(type);
    if (element == null) {
      return type.getKind() == TypeKind.BOOLEAN ? "true" : "1";
    }
    return switch (element.getQualifiedName().toString()) {
      case "java.lang.String" -> "\"a\"";
      case "java.lang.Class" -> "Object.class";
      default -> element.getQualifiedName() + "." + firstConstant(element);
    };
  }

  private static String firstConstant(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
        .findFirst()
        .orElseThrow()
        .getSimpleName()
        .toString();
  }
}
