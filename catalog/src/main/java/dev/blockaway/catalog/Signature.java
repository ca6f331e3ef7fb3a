package dev.blockaway.catalog;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A method or constructor by canonical, erased names: {@code owner#name(types)}.
 *
 * <p>{@code owner#name(*)} stands for every overload and {@code owner#*} for every method of the
 * owner. Constructors are named {@code <init>}. An owner with a leading {@code @} is an annotation
 * type and stands for the types annotated with it; it only goes with {@code #*}.
 *
 * @param owner canonical name of the declaring type
 * @param name the method's simple name, {@code <init>} or {@code *}
 * @param parameters canonical erased types, arrays as {@code byte[]}; null for every overload
 */
public record Signature(String owner, String name, @Nullable List<String> parameters) {

  /** Copies the parameters. */
  public Signature {
    Objects.requireNonNull(owner);
    Objects.requireNonNull(name);
    parameters = parameters == null ? null : List.copyOf(parameters);
  }

  /**
   * Reads the form that {@link #toString()} writes.
   *
   * @throws IllegalArgumentException if the text is no signature; the message says what was
   *     expected
   */
  public static Signature parse(String text) {
    return SignatureParser.parse(text);
  }

  /** Whether this stands for every method of the owner. */
  public boolean isEveryMethod() {
    return name.equals("*");
  }

  /** Whether this stands for every overload of the name. */
  public boolean isEveryOverload() {
    return parameters == null;
  }

  /** Whether the owner is an annotation type that marks the real owners. */
  public boolean isAnnotation() {
    return owner.startsWith("@");
  }

  @Override
  public String toString() {
    if (isEveryMethod()) {
      return owner + "#*";
    }
    return owner
        + "#"
        + name
        + "("
        + (parameters == null ? "*" : String.join(",", parameters))
        + ")";
  }
}
