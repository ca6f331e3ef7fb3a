package dev.blockaway.agent.finding;

import java.lang.StackWalker.StackFrame;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method that runs. What costs time to find out is found out when somebody asks. */
public final class Frame {
  private final Class<?> type;
  private final String method;
  private final @Nullable StackFrame walked;
  private @Nullable StackTraceElement element;

  private Frame(
      Class<?> type,
      String method,
      @Nullable StackFrame walked,
      @Nullable StackTraceElement element) {
    this.type = type;
    this.method = method;
    this.walked = walked;
    this.element = element;
  }

  /** A frame of a walk that keeps classes. */
  public static Frame of(StackFrame frame) {
    return new Frame(frame.getDeclaringClass(), frame.getMethodName(), frame, null);
  }

  /** A frame seen from outside the thread. */
  public static Frame of(Class<?> type, StackTraceElement element) {
    return new Frame(type, element.getMethodName(), null, element);
  }

  /** The class that declares the method. */
  public Class<?> type() {
    return type;
  }

  /** Binary name of the class. */
  public String className() {
    return type.getName();
  }

  /** The method's name. */
  public String method() {
    return method;
  }

  /**
   * What the method takes and returns: every overload's if it was seen from outside, nothing where
   * they cannot be told.
   */
  public List<MethodType> signatures() {
    return walked == null ? overloads() : List.of(walked.getMethodType());
  }

  private List<MethodType> overloads() {
    try {
      return Arrays.stream(type.getDeclaredMethods())
          .filter(each -> each.getName().equals(method) && !each.isBridge())
          .map(each -> MethodType.methodType(each.getReturnType(), each.getParameterTypes()))
          .toList();
    } catch (LinkageError e) {
      return List.of(); // a type that it speaks of is absent
    }
  }

  /** Name of the source file; null if unknown. */
  public @Nullable String file() {
    return toStackTraceElement().getFileName();
  }

  /** Line in the source file; not positive if unknown. */
  public int line() {
    return toStackTraceElement().getLineNumber();
  }

  /** As in stack traces. */
  public StackTraceElement toStackTraceElement() {
    StackTraceElement known = element;
    if (known == null) {
      known =
          walked == null
              ? new StackTraceElement(className(), method, null, -1)
              : walked.toStackTraceElement();
      element = known;
    }
    return known;
  }
}
