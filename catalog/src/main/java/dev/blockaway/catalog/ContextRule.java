package dev.blockaway.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A framework's statement about where some code runs.
 *
 * @param answer where
 * @param form which code the rule speaks of
 * @param method for {@link Form#OVERRIDES}, {@link Form#LAMBDA}, {@link Form#DEPLOYED}, {@link
 *     Form#RETURNED} and {@link Form#CALLS}: the framework's method; null for the others
 * @param type for {@link Form#MEMBERS} the type's canonical name, for the annotation forms the
 *     annotation's; null for the others
 * @param parameter for {@link Form#LAMBDA} and {@link Form#DEPLOYED}: index of the parameter from
 *     0; -1 for every parameter, and for the other forms
 * @param attributes for {@link Form#ANNOTATED}: attributes that the annotation must have, each as
 *     {@code name=value}, where a constant is written by its simple name
 * @param also for {@link Form#ANNOTATED} and {@link Form#ANNOTATED_CLASS}: annotations that the
 *     method or its class must have as well
 * @param given what must hold of the program as a whole, all of it: a method that it calls, or an
 *     annotation of its one class of the framework's {@linkplain TypeRoles#applications application
 *     types}
 * @param configurations for {@link Form#DEPLOYED}: the calls of which one must configure what is
 *     deployed
 * @param conditions what must hold besides; all of them
 * @param reason why, a clause that completes "runs on the event loop: …", without a full stop
 * @param origin where the rule is written
 */
public record ContextRule(
    Answer answer,
    Form form,
    @Nullable Signature method,
    @Nullable String type,
    int parameter,
    List<String> attributes,
    List<String> also,
    List<Signature> given,
    List<Configuration> configurations,
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
    /**
     * The functional argument given to {@link ContextRule#method}, or the chain, to which somebody
     * subscribes there.
     */
    LAMBDA,
    /**
     * The code of classes whose objects, names or factories are given to {@link
     * ContextRule#method}, as far as other rules of the same framework speak of it: every time, and
     * configured by one of {@link ContextRule#configurations}.
     */
    DEPLOYED,
    /** Functions that overriding methods of {@link ContextRule#method} return. */
    RETURNED,
    /** Methods with the annotation, or with an annotation that carries it: entry points. */
    ANNOTATED,
    /** The public methods of classes with the annotation. */
    ANNOTATED_CLASS,
    /** The public methods of subtypes of the type, unless another rule speaks of them. */
    MEMBERS,
    /**
     * Code that calls the method again and again, in a loop: it is an event loop itself, and this
     * call is the one place where it may wait.
     */
    CALLS,
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
    /** {@code if returns-async}: the return type is one of the framework's asynchronous types. */
    RETURNS_ASYNC,
    /** {@code if returns-other}: it is none of them. */
    RETURNS_OTHER,
    /** {@code if takes-async}: it takes nothing but the framework's asynchronous types. */
    TAKES_ASYNC,
    /**
     * {@code if class-reactive}: some method of the class returns or takes a reactive type, or a
     * type that tells the framework.
     */
    CLASS_REACTIVE,
    /** {@code if servlet}: the servlet stack's dispatcher is on the class path. */
    SERVLET,
    /** {@code if no-servlet}: it is not. */
    NO_SERVLET,
    /** {@code if no-servlet-api}: no servlet container can run what is compiled here. */
    NO_SERVLET_API
  }
}
