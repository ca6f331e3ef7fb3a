package dev.blockaway.agent.allowance;

import dev.blockaway.agent.finding.Frame;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a blocking call is allowed where it was made. The innermost frame that a rule
 * speaks of decides, as in BlockHound. The agent's own rules excuse JDK and library code, never
 * application code that it calls back.
 */
public final class Allowances {
  private static final String EVERY_METHOD = "*";
  private static final String API = "dev.blockaway.api.BlockAway";
  private static final String API_METHOD = "allowBlocking";
  private final Map<String, Map<String, Boolean>> own;
  private final Map<String, Map<String, Boolean>> given;
  private final List<AllowRule> users;

  private Allowances(
      Map<String, Map<String, Boolean>> own,
      Map<String, Map<String, Boolean>> given,
      List<AllowRule> users) {
    this.own = own;
    this.given = given;
    this.users = users;
  }

  /** The rules that come with the agent. */
  public static Allowances builtIn() {
    return new Allowances(AllowanceTable.builtIn(), withApi(AllowanceTable.idle()), List.of());
  }

  /**
   * These rules and those of BlockHound integrations, which hold in application code as well. One
   * that would silence a whole event loop is named on the error stream and left out.
   *
   * @param others by class name and method name: whether blocking is allowed inside
   */
  public Allowances plus(Map<String, Map<String, Boolean>> others) {
    Map<String, Map<String, Boolean>> all = new HashMap<>(given);
    LoopFrames loopFrames = LoopFrames.builtIn();
    for (Map.Entry<String, Map<String, Boolean>> each : others.entrySet()) {
      all.put(each.getKey(), narrow(each.getKey(), each.getValue(), loopFrames));
    }
    return new Allowances(own, all, users);
  }

  /**
   * These rules and those of the user's files. Expired ones are named on the error stream and left
   * out.
   *
   * @throws IllegalArgumentException if a file cannot be read or has a row that is malformed or too
   *     broad
   */
  public Allowances plusFiles(List<Path> files) {
    if (files.isEmpty()) {
      return this; // not even the day is asked for, which takes some milliseconds
    }
    List<AllowRule> rules = new ArrayList<>();
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    for (Path file : files) {
      for (AllowRule rule : AllowFile.read(file)) {
        if (rule.isExpired(today)) {
          System.err.println(
              "BlockAway: %s: '%s' has expired and is not applied"
                  .formatted(rule.origin(), rule.text()));
        } else {
          rules.add(rule);
        }
      }
    }
    return new Allowances(own, given, List.copyOf(rules));
  }

  /**
   * Of the rules about methods that hold whoever is called back, by class and method name, those
   * about idle threads, which block whenever they come by, and those that forbid.
   */
  public Map<String, Map<String, Boolean>> regions() {
    Map<String, Map<String, Boolean>> regions = new HashMap<>(AllowanceTable.idle());
    for (Map.Entry<String, Map<String, Boolean>> each : given.entrySet()) {
      Map<String, Boolean> forbidden = new HashMap<>(each.getValue());
      forbidden.values().removeIf(isAllowed -> isAllowed);
      if (!forbidden.isEmpty() && mayBeRegion(each.getKey())) {
        forbidden.putAll(regions.getOrDefault(each.getKey(), Map.of()));
        regions.put(each.getKey(), forbidden);
      }
    }
    return regions;
  }

  /** Class loading and other parts of the JDK run often and block seldom. */
  private static boolean mayBeRegion(String type) {
    return !type.startsWith("java.") && !type.startsWith("jdk.");
  }

  /**
   * The innermost method on the stack inside of which blocking is allowed whoever is called back;
   * null if there is none, or if it is one that seldom blocks.
   */
  public @Nullable Frame region(List<Frame> stack) {
    for (Frame frame : stack) {
      if (Boolean.TRUE.equals(decide(given, frame))) {
        return mayBeRegion(frame.className()) ? frame : null;
      }
    }
    return null;
  }

  private static Map<String, Map<String, Boolean>> withApi(
      Map<String, Map<String, Boolean>> rules) {
    Map<String, Map<String, Boolean>> all = new HashMap<>(rules);
    all.put(API, Map.of(API_METHOD, true));
    return all;
  }

  /** The user's rules that no call has needed so far, as {@code file:line 'row'}. */
  public List<String> unused() {
    List<String> unused = new ArrayList<>();
    for (AllowRule rule : users) {
      if (!rule.used().get()) {
        unused.add(rule.origin() + " '" + rule.text() + "'");
      }
    }
    return unused;
  }

  /**
   * Whether the innermost call of the stack may block.
   *
   * @param stack frames, beginning with the innermost
   * @param application which frames are the application's
   */
  public boolean permit(List<Frame> stack, Predicate<Frame> application) {
    boolean outsideApplication = true;
    for (Frame frame : stack) {
      boolean isApplication = application.test(frame);
      if (permittedByUser(frame, isApplication)) {
        return true;
      }
      Boolean decided = decide(given, frame);
      if (decided != null) {
        return decided;
      }
      outsideApplication = outsideApplication && !isApplication;
      if (isInitialiser(frame) || (outsideApplication && decide(own, frame) != null)) {
        return true;
      }
    }
    return false;
  }

  private boolean permittedByUser(Frame frame, boolean isApplication) {
    for (AllowRule rule : users) {
      if (rule.covers(frame)) {
        rule.used().set(true);
        return true;
      }
    }
    return isApplication && AnnotatedPlaces.allows(frame);
  }

  private static @Nullable Boolean decide(Map<String, Map<String, Boolean>> rules, Frame frame) {
    Map<String, Boolean> methods = rules.get(frame.className());
    return methods == null ? null : methods.getOrDefault(frame.method(), methods.get(EVERY_METHOD));
  }

  private static boolean isInitialiser(Frame frame) {
    return frame.method().equals("<clinit>");
  }

  private static Map<String, Boolean> narrow(
      String type, Map<String, Boolean> methods, LoopFrames loopFrames) {
    Map<String, Boolean> narrow = new HashMap<>();
    for (Map.Entry<String, Boolean> method : methods.entrySet()) {
      if (!method.getValue() || !isTooBroad(type, method.getKey(), loopFrames)) {
        narrow.put(method.getKey(), method.getValue());
      }
    }
    return narrow;
  }

  private static boolean isTooBroad(String type, String method, LoopFrames loopFrames) {
    boolean tooBroad = loopFrames.contains(type, method);
    if (tooBroad) {
      System.err.println(
          ("BlockAway: a BlockHound integration allows blocking inside %s.%s, which is on the stack of"
                  + " everything that an event loop runs; that rule is not applied")
              .formatted(type, method));
    }
    return tooBroad;
  }
}
