package dev.blockaway.checker.chain;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A type without variables, as it can be written in a source file.
 *
 * @param raw the class; an array class for arrays
 * @param arguments the type arguments; for an array its element type
 */
record Shape(Class<?> raw, List<Shape> arguments) {
  static final Shape INTEGER = new Shape(Integer.class, List.of());
  private static final Shape LIST = new Shape(List.class, List.of(INTEGER));
  private static final Shape FAILURE = new Shape(IllegalStateException.class, List.of());

  Shape {
    arguments = List.copyOf(arguments);
  }

  /** A class whose variables all stand for {@code Integer}. */
  static Shape ofIntegers(Class<?> raw) {
    return new Shape(raw, java.util.Collections.nCopies(raw.getTypeParameters().length, INTEGER));
  }

  /** What a method returns when it is called on a receiver of this shape. */
  Shape returned(Method method) {
    return close(method.getGenericReturnType(), bindings(method));
  }

  /** What a method takes when it is called on a receiver of this shape. */
  List<Shape> parameters(Method method) {
    Map<TypeVariable<?>, Shape> bindings = bindings(method);
    List<Shape> result = new ArrayList<>();
    for (Type parameter : method.getGenericParameterTypes()) {
      result.add(close(parameter, bindings));
    }
    return result;
  }

  /** What a variable of a method stands for when it is called on a receiver of this shape. */
  Shape closed(Method method, TypeVariable<?> variable) {
    return close(variable, bindings(method));
  }

  private Map<TypeVariable<?>, Shape> bindings(Method method) {
    Map<TypeVariable<?>, Shape> bindings = new HashMap<>();
    bind(raw, arguments, bindings);
    for (TypeVariable<?> variable : method.getTypeParameters()) {
      bindings.put(variable, free(variable));
    }
    return bindings;
  }

  private static void bind(
      Class<?> type, List<Shape> arguments, Map<TypeVariable<?>, Shape> bindings) {
    TypeVariable<?>[] variables = type.getTypeParameters();
    for (int i = 0; i < Math.min(variables.length, arguments.size()); i++) {
      bindings.put(variables[i], arguments.get(i));
    }
    List<Type> supertypes = new ArrayList<>(List.of(type.getGenericInterfaces()));
    if (type.getGenericSuperclass() != null) {
      supertypes.add(type.getGenericSuperclass());
    }
    for (Type supertype : supertypes) {
      if (supertype instanceof ParameterizedType generic) {
        Map<TypeVariable<?>, Shape> seen = new HashMap<>(bindings);
        List<Shape> inherited = new ArrayList<>();
        for (Type argument : generic.getActualTypeArguments()) {
          inherited.add(close(argument, seen));
        }
        bind((Class<?>) generic.getRawType(), inherited, bindings);
      }
    }
  }

  /** What a variable that the caller may choose stands for. */
  private static Shape free(TypeVariable<?> variable) {
    Class<?> bound = rawOf(variable.getBounds()[0]);
    if (Throwable.class.isAssignableFrom(bound)) {
      return FAILURE;
    }
    return bound == Object.class || bound == Comparable.class
        ? INTEGER
        : Collection.class.isAssignableFrom(bound) ? LIST : ofIntegers(bound);
  }

  private static Class<?> rawOf(Type type) {
    if (type instanceof Class<?> raw) {
      return raw;
    }
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : Object.class;
  }

  private static Shape close(Type type, Map<TypeVariable<?>, Shape> bindings) {
    if (type instanceof Class<?> raw) {
      return raw.isArray()
          ? new Shape(raw, List.of(close(raw.getComponentType(), bindings)))
          : new Shape(raw, List.of());
    }
    if (type instanceof ParameterizedType generic) {
      List<Shape> arguments = new ArrayList<>();
      for (Type argument : generic.getActualTypeArguments()) {
        arguments.add(close(argument, bindings));
      }
      return new Shape((Class<?>) generic.getRawType(), arguments);
    }
    if (type instanceof WildcardType wildcard) {
      Type[] lower = wildcard.getLowerBounds();
      Type bound = lower.length > 0 ? lower[0] : wildcard.getUpperBounds()[0];
      return bound == Object.class ? INTEGER : close(bound, bindings);
    }
    if (type instanceof GenericArrayType array) {
      Shape element = close(array.getGenericComponentType(), bindings);
      return new Shape(element.raw.arrayType(), List.of(element));
    }
    return bindings.getOrDefault(type, INTEGER);
  }

  /** Whether every element type is {@code Integer}. */
  boolean isOfIntegers() {
    return arguments.stream().allMatch(INTEGER::equals);
  }

  /** The type in Java, boxed. */
  String source() {
    if (raw.isArray()) {
      return arguments.get(0).source() + "[]";
    }
    if (raw == Object.class) {
      return "Object";
    }
    String name = String.valueOf(raw.getCanonicalName());
    return arguments.isEmpty()
        ? name
        : arguments.stream().map(Shape::source).collect(Collectors.joining(", ", name + "<", ">"));
  }
}
