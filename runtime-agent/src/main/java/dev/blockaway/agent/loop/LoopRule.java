package dev.blockaway.agent.loop;

/**
 * A statement about threads.
 *
 * @param verdict what they are
 * @param by how they are recognised
 * @param pattern for {@link By#CLASS} the binary name of the thread's class, a superclass or an
 *     interface of it; for {@link By#ANNOTATION} that of an annotation on the class or a
 *     superclass; for {@link By#NAME} the thread's name, with {@code *} for any characters
 * @param reason what they are, as a noun phrase that follows the thread's name
 */
record LoopRule(Verdict verdict, By by, String pattern, String reason) {
  private static final String CLASS_PREFIX = "class:";
  private static final String ANNOTATION_PREFIX = "annotation:";

  /** The rule for one value of the agent's argument {@code loops}. */
  static LoopRule ofArgument(String value) {
    By by = By.NAME;
    String pattern = value.strip();
    if (pattern.startsWith(CLASS_PREFIX)) {
      by = By.CLASS;
      pattern = pattern.substring(CLASS_PREFIX.length());
    } else if (pattern.startsWith(ANNOTATION_PREFIX)) {
      by = By.ANNOTATION;
      pattern = pattern.substring(ANNOTATION_PREFIX.length());
    }
    return new LoopRule(Verdict.LOOP, by, pattern, "an event loop by the agent's argument");
  }

  /** Whether it speaks of the thread, going by what can be seen of it from outside. */
  boolean speaksOf(Thread thread) {
    return switch (by) {
      case CLASS, NETTY -> Supertypes.contains(thread.getClass(), pattern);
      case ANNOTATION -> Supertypes.areAnnotated(thread.getClass(), pattern);
      case NAME -> NamePattern.matches(pattern, thread.getName());
    };
  }

  /** What a thread is. The lower-case name is the word in the table. */
  enum Verdict {
    /** An event loop. */
    LOOP,
    /** A thread that may block although it looks like an event loop. */
    WORK
  }

  /** How a thread is recognised. The lower-case name is the word in the table. */
  enum By {
    CLASS,
    /** As {@link #CLASS}, unless Netty says that this thread may block. */
    NETTY,
    ANNOTATION,
    NAME
  }
}
