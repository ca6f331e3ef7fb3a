package dev.blockaway.agent.finding;

import dev.blockaway.agent.detector.BlockingCall;
import dev.blockaway.agent.finding.CodeOrigin.Origin;
import dev.blockaway.catalog.Kind;
import dev.blockaway.catalog.Remedies;
import dev.blockaway.findings.Finding;
import dev.blockaway.findings.Location;
import dev.blockaway.findings.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes findings from stacks: which application code the event loop ran, and what that called. */
public final class FindingFactory {
  private static final String OFF_LOAD = "a thread that may block: {off-load}";
  private final Remedies remedies = Remedies.builtIn();
  private final CodeOrigin origins;
  private final ApiLookup apis;

  /**
   * A factory for one JVM.
   *
   * @param catalog gives the kind and the replacement of what was called
   * @param origins tells which frames are the application's
   */
  public FindingFactory(CatalogRows catalog, CodeOrigin origins) {
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
  public Finding create(BlockingCall call, String thread, String why, List<Frame> stack) {
    int innermost = innermostApplicationFrame(stack);
    Api api = api(call, stack.subList(0, innermost));
    List<Frame> application = entered(stack.subList(innermost, stack.size()));
    List<Step> path = path(application, caller(stack, innermost), api);
    return new Finding(
        Checks.of(api.kind()),
        api.kind(),
        path.get(0).method(),
        application.isEmpty() ? "library code" : FrameName.of(application.get(0)),
        "thread " + thread + ", " + why,
        path,
        remedies.word(api.instead(), prefix -> isOn(stack, prefix)),
        path.get(0).location());
  }

  /**
   * The finding for a task that held an event loop without a call that another detector knows.
   *
   * @param kind what it did
   * @param what what it did where the application itself is innermost, such as {@code synchronized}
   * @param thread the event loop's name
   * @param why what kind of event loop it is and for how long it was held, a phrase
   * @param stack the thread's frames, beginning with the innermost
   */
  public Finding createForStall(
      Kind kind, String what, String thread, String why, List<Frame> stack) {
    Called called = called(stack);
    Frame callee = called == null ? null : called.callee();
    String name = callee == null ? what : FrameName.of(callee);
    BlockingCall call = new BlockingCall("watchdog", name, kind, true, StallRemedies.of(kind));
    return create(call, thread, why, stack);
  }

  private static boolean isOn(List<Frame> stack, String prefix) {
    return stack.stream().anyMatch(frame -> frame.className().startsWith(prefix));
  }

  /** The call that leads to what blocks; null if the stack is empty. */
  public @Nullable Called called(List<Frame> stack) {
    Frame caller = caller(stack, innermostApplicationFrame(stack));
    if (caller == null) {
      return null;
    }
    int callee = stack.indexOf(caller) - 1;
    return new Called(caller, callee < 0 ? null : stack.get(callee));
  }

  /** Index of the application's innermost frame; the stack's size if it has none. */
  private int innermostApplicationFrame(List<Frame> stack) {
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
  private Api api(BlockingCall call, List<Frame> inside) {
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
  private List<Frame> entered(List<Frame> outward) {
    List<Frame> application = new ArrayList<>();
    for (Frame frame : outward) {
      if (isApplication(frame)) {
        application.add(frame);
      } else if (Dispatcher.isOne(frame.className())) {
        break;
      }
    }
    Collections.reverse(application);
    return application;
  }

  /** Where the blocking call stands if no application frame is on the stack. */
  private @Nullable Frame caller(List<Frame> stack, int innermost) {
    if (innermost < stack.size()) {
      return stack.get(innermost);
    }
    return stack.stream()
        .filter(frame -> origins.of(frame.type()) == Origin.LIBRARY)
        .findFirst()
        .orElse(stack.isEmpty() ? null : stack.get(stack.size() - 1));
  }

  private static List<Step> path(List<Frame> application, @Nullable Frame caller, Api api) {
    List<Step> path = new ArrayList<>();
    for (int i = 1; i < application.size(); i++) {
      path.add(new Step(FrameName.of(application.get(i)), location(application.get(i - 1))));
    }
    path.add(
        new Step(api.name(), caller == null ? new Location("unknown", 0, 0) : location(caller)));
    return path;
  }

  private boolean isApplication(Frame frame) {
    return origins.of(frame.type()) == Origin.APPLICATION;
  }

  /** Package directory and file; where the sources lie is looked up when the report is written. */
  private static Location location(Frame frame) {
    String type = frame.className();
    String directory = type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
    String file = Objects.requireNonNullElseGet(frame.file(), () -> fileOf(type));
    return new Location(directory + file, Math.max(0, frame.line()), 0);
  }

  private static String fileOf(String type) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    int nested = name.indexOf('$', 1);
    return (nested < 0 ? name : name.substring(0, nested)) + ".java";
  }
}
