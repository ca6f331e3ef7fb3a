package dev.blockaway.checker;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** What is known below conditions, by the ways on which control comes there. */
class EarlyExitTest {
  private static final String FLAGGED =
      "// BUG: Diagnostic contains: CompletableFuture.join\nreturn a.join();";

  @Test
  void ignoresFutureThatIsDoneWhereverControlComesFrom() {
    check(
        "return a.join();",
        "if (!a.isDone()) { if (x) { return null; } else { throw new Exception(); } }",
        "if (!a.isDone()) { try { return hashCode(); } finally { b.cancel(x); } }",
        "if (!a.isDone()) { try { b.hashCode(); } finally { return null; } }",
        "if (!a.isDone()) { try { return null; } catch (RuntimeException e) { throw e; } }",
        "if (!a.isDone()) { synchronized (this) { return null; } }",
        "if (!a.isDone()) { switch (n) { case 1: return null; default: throw new Exception(); } }",
        "if (!a.isDone()) { switch (n) { case 1 -> { return null; } default -> throw new Exception(); } }",
        "if (!a.isDone()) { while (true) { if (x) return null; } }",
        "if (!a.isDone()) { for (;;) { if (x) return null; } }",
        "if (!a.isDone()) { do { if (x) return null; } while (true); }",
        "if (!a.isDone()) { out: { if (x) { return null; } return b; } }",
        "synchronized (this) { if (!a.isDone()) return null; }",
        "{ if (!a.isDone()) return null; }",
        "do { a.cancel(x); } while (!a.isDone());",
        "for (int i = 0; !a.isDone(); i++) { b.cancel(x); }",
        "while (!a.isDone()) { while (x) { break; } }",
        "for (int i = 0; i < n; i++) { if (!a.isDone()) continue; a.join(); } if (!a.isDone()) return null;");
  }

  @Test
  void flagsFutureThatMayBePendingOnAWay() {
    check(
        FLAGGED,
        "if (!a.isDone()) { if (x) { return null; } }",
        "if (!a.isDone()) { if (x) { return null; } else { b.cancel(x); } }",
        "if (!a.isDone()) { try { return hashCode(); } catch (RuntimeException e) { b.cancel(x); } }",
        "if (!a.isDone()) { switch (n) { case 1: return null; default: break; } }",
        "if (!a.isDone()) { switch (n) { case 1: return null; case 2: throw new Exception(); } }",
        "if (!a.isDone()) { switch (n) { case 1 -> b.cancel(x); default -> throw new Exception(); } }",
        "if (!a.isDone()) { while (true) { if (x) break; } }",
        "if (!a.isDone()) { while (x) { return null; } }",
        "if (!a.isDone()) { out: { if (x) { break out; } return b; } }",
        "do { if (x) break; } while (!a.isDone());",
        "for (int i = 0; !a.isDone(); i++) { if (x) break; }",
        "while (!a.isDone()) { if (x) break; }",
        "out: while (!a.isDone()) { while (true) { break out; } }",
        "out: { if (x) break out; if (!a.isDone()) return null; }",
        "try { if (!a.isDone()) return null; } catch (RuntimeException e) { b.cancel(x); }");
  }

  @Test
  void ignoresComparisonsAndOtherOperators() {
    check(
        "return null;",
        "if (a.isDone() == true) a.join();",
        "if (true == a.isDone()) a.join();",
        "if (a.isDone() != false) a.join();",
        "if ((a.isDone() == false) == false) a.join();",
        "if (a.isDone() & x) a.join();",
        "if (!(!a.isDone() | x)) a.join();",
        "boolean ready; ready = a.isDone(); if (ready) a.join();",
        "boolean ready = a.isDone(); boolean both = ready && x; if (both) a.join();");
  }

  @Test
  void flagsComparisonsThatSayTheOpposite() {
    checkEach(
        "if (a.isDone() == false)",
        "if (a.isDone() != true)",
        "if (a.isDone() == x)",
        "if (a.isDone() | x)",
        "if (!(a.isDone() & x))",
        "boolean ready = a.isDone(); if (x) { ready = true; } if (ready)",
        "boolean ready = false; if (x) { ready = a.isDone(); } if (!ready)",
        "boolean ready = a.isDone(); boolean both = ready; a = b; if (both)");
  }

  @Test
  void ignoresWhatJavacLeavesOut() {
    check(
        "return null;",
        "if (OFF) a.join();",
        "if (!ON) a.join();",
        "if (ON || x) { hashCode(); } else { a.join(); }",
        "Object o = OFF ? a.join() : b;",
        "if (OFF && x) { Runnable r = () -> a.join(); r.run(); }",
        "boolean debug = false; if (debug) a.join();",
        "if (isOff()) a.join();");
  }

  @Test
  void flagsWhatOnlyLooksLikeAConstant() {
    checkEach(
        "if (ON)",
        "if (!OFF)",
        "if (ON || x)",
        "if (OFF || x)",
        "if (off)",
        "if (isOffForNow())",
        "boolean debug = false; for (int i = 0; i < n; i++) { debug = x; } if (debug)",
        "boolean debug = false; try { debug = x; } finally { hashCode(); } if (debug)");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_19)
  void ignoresArmsOfStatesOfTheEnd() {
    check(
        "return null;",
        "switch (a.state()) { case SUCCESS -> a.join(); default -> hashCode(); }",
        "switch (a.state()) { case SUCCESS: case FAILED: a.join(); break; case RUNNING: return b; }",
        "switch (a.state()) { case RUNNING -> hashCode(); default -> a.join(); }",
        "switch (a.state()) { case SUCCESS: b = a; case FAILED: a.join(); default: hashCode(); }",
        "Object o = switch (a.state()) { case SUCCESS, FAILED -> a.join(); default -> b; };");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_19)
  void flagsArmsOfAFutureThatRuns() {
    checkEach(
        "switch (a.state()) { case SUCCESS: hashCode(); case RUNNING:",
        "switch (a.state()) { case SUCCESS: break; default:",
        "switch (a.state()) { case RUNNING, SUCCESS:",
        "switch (a.state()) { case SUCCESS: a = b; case FAILED:",
        "switch (b.state()) { case SUCCESS:");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void readsGuardsOfPatterns() {
    Program.check(
        """
        import java.util.concurrent.*;
        import org.jetbrains.annotations.NonBlocking;

        class Worker {
          @NonBlocking
          Object work(Object o) {
            return switch (o) {
              case CompletableFuture<?> a when a.isDone() -> a.join();
              // BUG: Diagnostic contains: CompletableFuture.join
              case CompletableFuture<?> a when a.join() == this && a.isDone() -> a.join();
              // BUG: Diagnostic contains: CompletableFuture.join
              case CompletableFuture<?> a -> a.join();
              default -> null;
            };
          }
        }
        """);
  }

  /** Each variable stands for two of the one before: together they stand for a million. */
  @Test
  @Timeout(60)
  void endsWhereVariablesStandForOneAnother() {
    StringBuilder body = new StringBuilder("boolean b0 = a.isDone();\n");
    int count = 40;
    for (int i = 0; i < count; i++) {
      body.append("boolean b%d = b%d && b%d;\n".formatted(i + 1, i, i));
    }

    check("return null;", body + "if (b%d) a.join();".formatted(count));
  }

  /** Checks bodies whose last statement is the same; in blocks, so that they may define names. */
  private static void check(String end, String... bodies) {
    StringBuilder methods = new StringBuilder();
    for (int i = 0; i < bodies.length; i++) {
      methods.append(
          """
          @NonBlocking
          Object work%d(
              CompletableFuture<String> a, CompletableFuture<String> b, boolean x, int n)
              throws Exception {
            %s
            %s
          }

          """
              .formatted(i, bodies[i], end));
    }
    Program.check(
        """
        import java.util.concurrent.*;
        import org.jetbrains.annotations.NonBlocking;

        class Worker {
          static final boolean ON = true;
          static final boolean OFF = !ON;
          static boolean off = false;

          static boolean isOff() {
            return false;
          }

          protected boolean isOffForNow() {
            return false;
          }

        %s
        }
        """
            .formatted(methods.toString().indent(2)));
  }

  /** Checks that a future is waited for behind what each begins. */
  private static void checkEach(String... beginnings) {
    check(
        "return null;",
        List.of(beginnings).stream()
            .map(
                beginning ->
                    beginning
                        + "\n// BUG: Diagnostic contains: CompletableFuture.join\na.join();"
                        + (beginning.startsWith("switch") ? "}" : ""))
            .toArray(String[]::new));
  }
}
