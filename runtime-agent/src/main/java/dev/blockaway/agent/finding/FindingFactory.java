package dev.blockaway.agent.finding;

import dev.blockaway.agent.detector.BlockingCall;
import dev.blockaway.agent.finding.CodeOrigin.Origin;
import dev.blockaway.catalog.Catalog;
import dev.blockaway.findings.Finding;
import dev.blockaway.findings.Location;
import dev.blockaway.findings.Step;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes findings from stacks: which application code the event loop ran, and what that called. */
public final class FindingFactory {
  private static final String OFF_LOAD =
      "move the call to a thread that may block, such as one of Schedulers.boundedElastic()";
  private final CodeOrigin origins;
  private final ApiLookup apis;

  /**
   * A factory for one JVM.
   *
   * @param catalog gives the kind and the replacement of what was called
   * @param origins tells which frames are the application's
   */
  public FindingFactory(Catalog catalog, CodeOrigin origins) {
    this.apis = new ApiLookup(catalog);
    this.origins = origins;
  }

  /**
   * The finding for a blocking call.
   *
   * @param call what the detector saw
   * @param thread the event loop's name
   * @param why what kind of event loop it is, a noun phrase
   * @param stack the thread's frames, beginning with the innermost
   */
  public Finding create(BlockingCall call, String thread, String why, List<StackFrame> stack) {
    int innermost = innermostApplicationFrame(stack);
    Api api = api(call, stack.subList(0, innermost));
    List<StackFrame> application = entered(stack.subList(innermost, stack.size()));
    List<Step> path = path(application, caller(stack, innermost), api);
    return new Finding(
        Checks.of(api.kind()),
        api.kind(),
        path.get(0).method(),
        application.isEmpty() ? "library code" : FrameName.of(application.get(0)),
        "thread " + thread + ", " + why,
        path,
        api.instead(),
        path.get(0).location());
  }

  /** Index of the application's innermost frame; the stack's size if it has none. */
  private int innermostApplicationFrame(List<StackFrame> stack) {
    for (int i = 0; i < stack.size(); i++) {
      if (isApplication(stack.get(i))) {
        return i;
      }
    }
    return stack.size();
  }

  /**
   * What the user called: the outermost catalogued call inside the application's innermost frame.
   */
  private Api api(BlockingCall call, List<StackFrame> inside) {
    for (int i = inside.size() - 1; i >= 0; i--) {
      Api api = apis.find(inside.get(i));
      if (api != null) {
        return api.depends() && api.kind() != call.kind() ? named(api.name(), call) : api;
      }
    }
    return named(call.method(), call);
  }

  private static Api named(String name, BlockingCall call) {
    String instead = call.instead();
    return new Api(name, call.kind(), instead == null ? OFF_LOAD : instead, false);
  }

  /** The application's frames since the event loop entered it, beginning with the outermost. */
  private List<StackFrame> entered(List<StackFrame> outward) {
    List<StackFrame> application = new ArrayList<>();
    for (StackFrame frame : outward) {
      if (isApplication(frame)) {
        application.add(frame);
      } else if (Dispatcher.isOne(frame.getClassName())) {
        break;
      }
    }
    Collections.reverse(application);
    return application;
  }

  /** Where the blocking call stands if no application frame is on the stack. */
  private @Nullable StackFrame caller(List<StackFrame> stack, int innermost) {
    if (innermost < stack.size()) {
      return stack.get(innermost);
    }
    return stack.stream()
        .filter(frame -> origins.of(frame.getDeclaringClass()) == Origin.LIBRARY)
        .findFirst()
        .orElse(stack.isEmpty() ? null : stack.get(stack.size() - 1));
  }

  private static List<Step> path(
      List<StackFrame> application, @Nullable StackFrame caller, Api api) {
    List<Step> path = new ArrayList<>();
    for (int i = 1; i < application.size(); i++) {
      path.add(new Step(FrameName.of(application.get(i)), location(application.get(i - 1))));
    }
    path.add(
        new Step(api.name(), caller == null ? new Location("unknown", 0, 0) : location(caller)));
    return path;
  }

  private boolean isApplication(StackFrame frame) {
    return origins.of(frame.getDeclaringClass()) == Origin.APPLICATION;
  }

  /** Package directory and file; where the sources lie is looked up when the report is written. */
  private static Location location(StackFrame frame) {
    String type = frame.getClassName();
    String directory = type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
    String file = Objects.requireNonNullElseGet(frame.getFileName(), () -> fileOf(type));
    return new Location(directory + file, Math.max(0, frame.getLineNumber()), 0);
  }

  private static String fileOf(String type) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    int nested = name.indexOf('$', 1);
    return (nested < 0 ? name : name.substring(0, nested)) + ".java";
  }
}
