package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** Findings that people have switched off where they stand. */
class SuppressionTest {
  @Test
  void flagsMethodWithAnotherSuppression() {
    Page.check(
        """
        @NonBlocking
        @SuppressWarnings("unused")
        void f() {
          // BUG: Diagnostic contains: LockSupport.park
          slow();
        }
        """);
  }

  @Test
  void ignoresMethodThatSuppressesTheCheck() {
    Page.check(
        """
        @NonBlocking
        @SuppressWarnings("BlockingCallOnEventLoop")
        void f() {
          slow();
        }
        """);
  }

  @Test
  void ignoresMethodThatSuppressesTheNameThatIntellijUses() {
    Page.check(
        """
        @NonBlocking
        @SuppressWarnings("BlockingMethodInNonBlockingContext")
        void f() {
          slow();
        }
        """);
  }

  @Test
  void ignoresClassAndVariableThatSuppressTheCheck() {
    Page.check(
        """
        @SuppressWarnings("BlockingCallOnEventLoop")
        static class Loop {
          @NonBlocking
          void f() {
            slow();
          }
        }

        @NonBlocking
        int g() {
          @SuppressWarnings("BlockingCallOnEventLoop")
          int value = slow();
          return value;
        }
        """);
  }

  @Test
  void ignoresReactiveMethodThatSuppressesItsOwnCheck() {
    Page.check(
        """
        @SuppressWarnings("BlockingCallInReactiveMethod")
        Mono<Integer> f() {
          return Mono.just(slow());
        }
        """);
  }

  @Test
  void flagsReactiveMethodThatSuppressesAnotherCheck() {
    Page.check(
        """
        @SuppressWarnings("BlockingCallOnEventLoop")
        Mono<Integer> f() {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.just(slow());
        }
        """);
  }

  @Test
  void flagsCallerOfAHelperThatSuppressesTheCheck() {
    Page.check(
        """
        @SuppressWarnings("BlockingCallOnEventLoop")
        void helper() {
          slow();
        }

        @NonBlocking
        void f() {
          // BUG: Diagnostic contains: LockSupport.park
          helper();
        }
        """);
  }
}
