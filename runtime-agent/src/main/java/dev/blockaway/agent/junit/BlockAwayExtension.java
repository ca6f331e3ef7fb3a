package dev.blockaway.agent.junit;

import dev.blockaway.agent.Agent;
import dev.blockaway.agent.allowance.AnnotatedPlaces;
import dev.blockaway.agent.observation.Observation;
import dev.blockaway.agent.observation.Scopes;
import dev.blockaway.agent.option.Mode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails the test during which an event loop blocked. What happened while several tests ran in
 * parallel is reported on their class, or on the run if they are of several classes.
 */
public final class BlockAwayExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private final Supplier<@Nullable Agent> running;

  /** For the agent of this JVM; does nothing where there is none. */
  public BlockAwayExtension() {
    this(Agent::running);
  }

  BlockAwayExtension(Supplier<@Nullable Agent> running) {
    this.running = running;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    String name = className(context);
    boolean allowed = isAllowed(context);
    withScopes(
        scopes -> {
          if (allowed) {
            scopes.allow(name);
          }
          scopes.enterClass(name);
        });
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    String test = testName(context);
    boolean allowed = isAllowed(context) || AnnotatedPlaces.allows(context.getRequiredTestMethod());
    withScopes(
        scopes -> {
          if (allowed) {
            scopes.allow(test);
          }
          scopes.enterTest(test);
        });
  }

  @Override
  public void afterEach(ExtensionContext context) {
    String test = testName(context);
    withScopes(scopes -> scopes.leaveTest(test));
    failFor(Set.of(test)::equals);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    String name = className(context);
    withScopes(scopes -> scopes.leaveClass(name));
    failFor(scopes -> !scopes.isEmpty() && scopes.stream().allMatch(each -> isIn(each, name)));
  }

  private void failFor(Predicate<Set<String>> scopes) {
    Agent agent = running.get();
    if (agent != null && agent.options().mode() != Mode.LOG) {
      agent.settleAsFarAsPossible(System.err);
      throwFirst(agent.log().take(scopes));
    }
  }

  private static void throwFirst(List<Observation> observations) {
    AssertionError first = null;
    for (Observation observation : observations) {
      AssertionError failure = TestFailure.of(observation);
      if (first == null) {
        first = failure;
      } else {
        first.addSuppressed(failure);
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private void withScopes(Consumer<Scopes> action) {
    Agent agent = running.get();
    if (agent != null) {
      action.accept(agent.scopes());
    }
  }

  /** Whether the class of the test or one around it says that blocking is meant. */
  private static boolean isAllowed(ExtensionContext context) {
    Class<?> type = context.getRequiredTestClass();
    while (type != null && !AnnotatedPlaces.allows(type)) {
      type = type.getEnclosingClass();
    }
    return type != null;
  }

  private static String className(ExtensionContext context) {
    return context.getRequiredTestClass().getName();
  }

  /** Class, method and, where that is not enough, the invocation. */
  private static String testName(ExtensionContext context) {
    String method = context.getRequiredTestMethod().getName();
    String display = context.getDisplayName();
    String invocation = display.startsWith(method) ? "" : " " + display;
    return className(context) + "#" + method + invocation;
  }

  /** Whether a test or class is the class, is in it, or is in a class nested in it. */
  private static boolean isIn(String scope, String className) {
    return scope.equals(className)
        || scope.startsWith(className + "#")
        || scope.startsWith(className + "$");
  }
}
