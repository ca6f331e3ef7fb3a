package dev.blockaway.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Writes calls of members: raw types, and of every argument no more than its type. */
final class CallWriter {
  private final Symbols symbols;
  private final StreamWriter streams;

  CallWriter(Symbols symbols) {
    this.symbols = symbols;
    this.streams = new StreamWriter(symbols);
  }

  /** A call of a member of a type, on a receiver named {@code it} if it needs one. */
  GeneratedCall call(TypeElement owner, ExecutableElement member) {
    return new GeneratedCall(
        packageFor(owner, member),
        "",
        receiver(owner, member),
        "",
        expression(owner, member, arguments(owner, member, -1, "")));
  }

  /**
   * The same call, but reading or writing a file by a stream that is made for it; null if neither
   * its receiver nor an argument is a stream.
   */
  @Nullable GeneratedCall callWithFile(TypeElement owner, ExecutableElement member) {
    List<? extends VariableElement> parameters = member.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      String stream = streams.write(parameters.get(i).asType());
      if (stream != null) {
        String expression = expression(owner, member, arguments(owner, member, i, "stream"));
        String type = symbols.name(parameters.get(i).asType());
        return new GeneratedCall(
            packageFor(owner, member),
            "",
            receiver(owner, member),
            type + " stream = " + stream + ";",
            expression);
      }
    }
    String stream = isOnInstance(member) ? streams.write(owner.asType()) : null;
    return stream == null
        ? null
        : new GeneratedCall(
            packageFor(owner, member),
            "",
            "",
            symbols.name(owner.asType()) + " it = " + stream + ";",
            expression(owner, member, arguments(owner, member, -1, "")));
  }

  /** {@code null} or a constant of a type, as its argument. */
  String argument(TypeMirror type) {
    String name = symbols.name(type);
    if (!type.getKind().isPrimitive()) {
      return "(" + name + ") null";
    }
    return type.getKind() == TypeKind.BOOLEAN ? "true" : "(" + name + ") 1";
  }

  private String arguments(TypeElement owner, ExecutableElement member, int index, String instead) {
    List<String> result = new ArrayList<>();
    symbols.parametersIn(owner, member).forEach(type -> result.add(argument(type)));
    if (index >= 0) {
      result.set(index, instead);
    }
    return "(" + String.join(", ", result) + ")";
  }

  private String expression(TypeElement owner, ExecutableElement member, String arguments) {
    if (member.getKind() == ElementKind.CONSTRUCTOR) {
      return "new " + owner.getQualifiedName() + arguments;
    }
    if (!isOnInstance(member)) {
      return symbols.declaring(owner, member).getQualifiedName()
          + "."
          + member.getSimpleName()
          + arguments;
    }
    return "it." + member.getSimpleName() + arguments;
  }

  private String receiver(TypeElement owner, ExecutableElement member) {
    return isOnInstance(member) ? symbols.name(owner.asType()) + " it" : "";
  }

  private static boolean isOnInstance(ExecutableElement member) {
    return member.getKind() != ElementKind.CONSTRUCTOR
        && !member.getModifiers().contains(Modifier.STATIC);
  }

  /** Where the call must stand to be allowed: in the member's package unless all is public. */
  private String packageFor(TypeElement owner, ExecutableElement member) {
    return isPublic(member) && isPublic(owner)
        ? "proof"
        : symbols.packageOf(isPublic(owner) ? symbols.declaring(owner, member) : owner);
  }

  private static boolean isPublic(@Nullable Element element) {
    for (Element e = element;
        e != null && e.getKind() != ElementKind.PACKAGE;
        e = e.getEnclosingElement()) {
      if (!e.getModifiers().contains(Modifier.PUBLIC)
          && !(e.getEnclosingElement() instanceof TypeElement t && t.getKind().isInterface())) {
        return false;
      }
    }
    return true;
  }

  /** Whether a user can write every type of the member's parameters. */
  boolean isCallable(ExecutableElement member) {
    return !member.getModifiers().contains(Modifier.PRIVATE)
        && member.getParameters().stream().allMatch(p -> isNameable(p.asType()));
  }

  private boolean isNameable(TypeMirror type) {
    TypeElement element = symbols.elementOf(type);
    return element == null || isPublic(element);
  }

  static String list(List<String> texts) {
    return texts.stream().filter(t -> !t.isEmpty()).collect(Collectors.joining(", "));
  }
}
