package dev.blockaway.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A framework's statement about where some code runs.
 *
 * @param answer where
 * @param form which code the rule speaks of
 * @param method for {@link Form#OVERRIDES} and {@link Form#LAMBDA}: the framework's method; null
 *     for the annotation forms
 * @param annotation for {@link Form#MARKED}, {@link Form#ANNOTATED} and {@link Form#MOVED}: the
 *     annotation's canonical name; null for the others
 * @param parameter for {@link Form#LAMBDA}: index of the functional parameter from 0; -1 for every
 *     functional parameter, and for the other forms
 * @param conditions what must hold besides; all of them
 * @param reason why, a clause that completes "runs on the event loop: …", without a full stop
 * @param origin where the rule is written
 */
public record ContextRule(
    Answer answer,
    Form form,
    @Nullable Signature method,
    @Nullable String annotation,
    int parameter,
    List<Condition> conditions,
    String reason,
    Origin origin) {

  /** Which code a rule speaks of. */
  public enum Form {
    /**
     * Methods that override or implement {@link ContextRule#method}, and lambdas and method
     * references converted to its interface.
     */
    OVERRIDES,
    /** The functional argument given to {@link ContextRule#method}. */
    LAMBDA,
    /** Methods with the annotation, or with an annotation that carries it: entry points. */
    ANNOTATED,
    /**
     * Methods with the annotation, which a proxy takes elsewhere whenever another object calls
     * them, such as {@code @Async}. Calls on {@code this} stay where they are.
     */
    MOVED,
    /**
     * Methods with the annotation on themselves, else on their class, else on what they override:
     * explicit markers, which beat every other rule.
     */
    MARKED
  }

  /** A further condition on the method that a rule speaks of. */
  public enum Condition {
    /** {@code if returns-reactive}: the return type is a reactive type. */
    RETURNS_REACTIVE,
    /** {@code if returns-plain}: the return type is no reactive type. */
    RETURNS_PLAIN,
    /** {@code if class-reactive}: some method of the class returns or takes a reactive type. */
    CLASS_REACTIVE,
    /** {@code if servlet}: the servlet stack's dispatcher is on the class path. */
    SERVLET,
    /** {@code if no-servlet}: it is not. */
    NO_SERVLET
  }
}
