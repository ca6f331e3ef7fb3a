package dev.blockaway.checker.engine.context;

import org.jspecify.annotations.Nullable;

/**
 * Where a piece of code runs, and why.
 *
 * @param where the answer
 * @param reason a clause without a full stop, fit for a message
 */
public record Verdict(Where where, String reason) {

  /** The answers, the most harmless first. */
  public enum Where {
    /** On a thread that may block. */
    BLOCKING_ALLOWED,
    /**
     * On a thread that may block, but for rare cases: an empty or failing chain, a cancellation, a
     * future that is complete already, elements that are asked for later.
     */
    MOSTLY_ALLOWED,
    /** Nothing is known. */
    UNKNOWN,
    /** In code that is reactive by its type, subscribed to or called by who knows whom. */
    REACTIVE_METHOD,
    /**
     * In an operator: signals come from a source with threads of its own and nothing moves them.
     */
    SIGNAL,
    /** On threads made for computing, as many as processors: no call may wait there. */
    CPU,
    /** On an event loop, once, before it serves anybody. */
    EVENT_LOOP_START,
    /** On an event loop: a framework or a marker says so. */
    EVENT_LOOP
  }

  @Override
  public int hashCode() {
    return 31 * where.hashCode() + reason.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Verdict verdict
        && verdict.where == where
        && verdict.reason.equals(reason);
  }

  /** Stands for the calling thread where it is asked what threads a scheduler has. */
  public static final Verdict CALLING_THREAD = unknown("runs on the calling thread");

  /** The most harmless verdict: that of a question that asks itself, before there is an answer. */
  static final Verdict CIRCLE = allowed("the question asks itself");

  static Verdict allowed(String reason) {
    return new Verdict(Where.BLOCKING_ALLOWED, reason);
  }

  static Verdict mostlyAllowed(String reason) {
    return new Verdict(Where.MOSTLY_ALLOWED, reason);
  }

  static Verdict unknown(String reason) {
    return new Verdict(Where.UNKNOWN, reason);
  }

  static Verdict reactiveMethod(String reason) {
    return new Verdict(Where.REACTIVE_METHOD, reason);
  }

  static Verdict signal(String reason) {
    return new Verdict(Where.SIGNAL, reason);
  }

  static Verdict eventLoopStart(String reason) {
    return new Verdict(Where.EVENT_LOOP_START, reason);
  }

  static Verdict eventLoop(String reason) {
    return new Verdict(Where.EVENT_LOOP, reason);
  }

  static Verdict cpu(String reason) {
    return new Verdict(Where.CPU, reason);
  }

  /** Whether the code must not block. */
  public boolean isEventLoop() {
    return where.compareTo(Where.UNKNOWN) > 0;
  }

  /** Whether the code may block, rare cases aside. */
  public boolean isAllowed() {
    return where == Where.BLOCKING_ALLOWED || where == Where.MOSTLY_ALLOWED;
  }

  /** Whether the code may run on an event loop for all that is known, or rarely does. */
  public boolean isDoubtful() {
    return where == Where.UNKNOWN || where == Where.MOSTLY_ALLOWED;
  }

  /** This verdict as one that holds in rare cases only. */
  Verdict rarely() {
    return isAllowed() ? this : mostlyAllowed("only in rare cases " + reason);
  }

  /** The less harmless of two verdicts; this one if they are alike. */
  Verdict worse(Verdict other) {
    int difference = other.where.compareTo(where);
    return difference > 0 || (difference == 0 && equals(CIRCLE)) ? other : this;
  }

  /** The less harmless of the worst so far and another; the other if there is none so far. */
  static Verdict worst(@Nullable Verdict soFar, Verdict other) {
    return soFar == null ? other : soFar.worse(other);
  }
}
