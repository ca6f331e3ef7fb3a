package dev.blockaway.agent.observation;

import java.util.HashSet;
import java.util.Set;

/** Which tests run at this moment; while none does, which test classes. */
public final class Scopes {
  private Set<String> classes = Set.of();
  private volatile Set<String> current = Set.of();
  private Set<String> tests = Set.of();
  private volatile Set<String> allowed = Set.of();

  /** A class begins. */
  public synchronized void enterClass(String name) {
    classes = with(classes, name);
    update();
  }

  /** A class ends. */
  public synchronized void leaveClass(String name) {
    classes = without(classes, name);
    update();
  }

  /** A test begins. */
  public synchronized void enterTest(String name) {
    tests = with(tests, name);
    update();
  }

  /** A test ends. */
  public synchronized void leaveTest(String name) {
    tests = without(tests, name);
    update();
  }

  /** The tests that run now, or else the classes; empty outside of any. Never waits. */
  public Set<String> current() {
    return current;
  }

  /** The test or class may block, as it says of itself. */
  public synchronized void allow(String name) {
    allowed = with(allowed, name);
  }

  /** Which of these may block. */
  public Set<String> allowed(Set<String> scopes) {
    Set<String> found = new HashSet<>(scopes);
    found.retainAll(allowed);
    return Set.copyOf(found);
  }

  private void update() {
    current = tests.isEmpty() ? classes : tests;
  }

  private static Set<String> with(Set<String> set, String name) {
    Set<String> copy = new HashSet<>(set);
    copy.add(name);
    return Set.copyOf(copy);
  }

  private static Set<String> without(Set<String> set, String name) {
    Set<String> copy = new HashSet<>(set);
    copy.remove(name);
    return Set.copyOf(copy);
  }
}
