package dev.blockaway.proof;

import com.sun.source.util.JavacTask;
import dev.blockaway.catalog.Signature;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What a compiler sees of the libraries and of the running JDK. */
final class Symbols {
  private final Elements elements;
  private final Types types;

  Symbols(String classPath) {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    diagnostic -> {},
                    List.of("-classpath", classPath, "-proc:none"),
                    List.of("java.lang.Object"),
                    null);
    this.elements = task.getElements();
    this.types = task.getTypes();
  }

  /** The type with a canonical name; null if there is none. */
  @Nullable TypeElement type(String canonicalName) {
    return elements.getTypeElement(canonicalName);
  }

  /** The methods, also inherited ones, or constructors of its owner that a signature names. */
  List<ExecutableElement> members(Signature signature) {
    TypeElement owner = type(signature.owner());
    return owner == null
        ? List.of()
        : named(owner, signature.name()).stream()
            .filter(member -> speaksOf(signature, member))
            .toList();
  }

  private List<ExecutableElement> named(TypeElement owner, String name) {
    Set<ExecutableElement> result = new LinkedHashSet<>();
    for (TypeElement type : closure(owner)) {
      for (ExecutableElement member : ElementFilter.methodsIn(type.getEnclosedElements())) {
        if ((name.equals("*") ? isOwn(member) : member.getSimpleName().contentEquals(name))
            && !isOverridden(member, result, owner)) {
          result.add(member);
        }
      }
    }
    ElementFilter.constructorsIn(owner.getEnclosedElements()).stream()
        .filter(constructor -> constructor.getSimpleName().contentEquals(name))
        .forEach(result::add);
    return List.copyOf(result);
  }

  /** Whether a row over a type speaks of a method as of the type's own. */
  private boolean isOwn(ExecutableElement member) {
    return !ownerOf(member).getQualifiedName().contentEquals("java.lang.Object");
  }

  private boolean isOverridden(
      ExecutableElement member, Set<ExecutableElement> overriders, TypeElement owner) {
    return overriders.stream().anyMatch(other -> elements.overrides(other, member, owner));
  }

  /** A type and all its supertypes, nearest first; {@code Object} also for interfaces. */
  List<TypeElement> closure(TypeElement type) {
    Set<TypeElement> result = new LinkedHashSet<>();
    collect(type.asType(), result);
    TypeElement object = type("java.lang.Object");
    if (object != null) {
      result.remove(object);
      result.add(object);
    }
    return List.copyOf(result);
  }

  private void collect(TypeMirror type, Set<TypeElement> result) {
    if (type instanceof DeclaredType declared
        && declared.getKind() == TypeKind.DECLARED
        && result.add((TypeElement) declared.asElement())) {
      types.directSupertypes(type).forEach(supertype -> collect(supertype, result));
    }
  }

  private boolean speaksOf(Signature signature, ExecutableElement member) {
    List<String> wanted = signature.parameters();
    return wanted == null || signaturesOf(member).contains(wanted);
  }

  /** The erased parameter types of a method and of every method that it overrides. */
  Set<List<String>> signaturesOf(ExecutableElement member) {
    Set<List<String>> result = new LinkedHashSet<>();
    result.add(parameters(member));
    TypeElement owner = ownerOf(member);
    if (member.getKind() == ElementKind.METHOD
        && !member.getModifiers().contains(Modifier.STATIC)) {
      for (TypeElement type : closure(owner)) {
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(other -> other.getSimpleName().equals(member.getSimpleName()))
            .filter(other -> elements.overrides(member, other, owner))
            .forEach(other -> result.add(parameters(other)));
      }
    }
    return result;
  }

  /** The type by which a static member is named: interfaces do not hand theirs down. */
  TypeElement declaring(TypeElement owner, ExecutableElement member) {
    TypeElement declaring = ownerOf(member);
    return declaring.getKind().isInterface() || !isPublicMember(member) ? declaring : owner;
  }

  private static boolean isPublicMember(ExecutableElement member) {
    return member.getModifiers().contains(Modifier.PUBLIC);
  }

  /** The name of the package that a type is in. */
  String packageOf(TypeElement type) {
    return elements.getPackageOf(type).getQualifiedName().toString();
  }

  /** The class or interface of a type, of its elements if it is an array; null if it has none. */
  @Nullable TypeElement elementOf(TypeMirror type) {
    TypeMirror erased = types.erasure(type);
    if (erased instanceof ArrayType array) {
      return elementOf(array.getComponentType());
    }
    return erased instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
  }

  private static TypeElement ownerOf(ExecutableElement member) {
    return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
  }

  /** Canonical, erased parameter types. */
  List<String> parameters(ExecutableElement member) {
    List<String> result = new ArrayList<>();
    member.getParameters().forEach(parameter -> result.add(name(parameter.asType())));
    return result;
  }

  /** The types of a member's parameters as a user of the raw type sees them. */
  List<? extends TypeMirror> parametersIn(TypeElement owner, ExecutableElement member) {
    DeclaredType raw = (DeclaredType) types.erasure(owner.asType());
    return ((ExecutableType) types.asMemberOf(raw, member)).getParameterTypes();
  }

  /**
   * Whether another overload takes whatever this one takes, and both have type parameters: a
   * compiler that knows raw arguments alone cannot choose between them.
   */
  boolean isAmbiguous(ExecutableElement member, List<ExecutableElement> overloads) {
    return !member.getTypeParameters().isEmpty()
        && overloads.stream()
            .anyMatch(
                other ->
                    other != member
                        && !other.getTypeParameters().isEmpty()
                        && takes(other, member));
  }

  private boolean takes(ExecutableElement wider, ExecutableElement narrower) {
    int size = wider.getParameters().size();
    return size == narrower.getParameters().size()
        && IntStream.range(0, size)
            .allMatch(
                i ->
                    types.isSubtype(
                        types.erasure(narrower.getParameters().get(i).asType()),
                        types.erasure(wider.getParameters().get(i).asType())));
  }

  /** The canonical name of an erased type, arrays as {@code byte[]}. */
  String name(TypeMirror type) {
    TypeMirror erased = types.erasure(type);
    if (erased instanceof ArrayType array) {
      return name(array.getComponentType()) + "[]";
    }
    return erased instanceof DeclaredType declared
        ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
        : erased.getKind().name().toLowerCase(Locale.ROOT);
  }
}
