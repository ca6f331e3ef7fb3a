package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** Calls of a method of the program that overrides one which the catalogue has a row for. */
class OwnBodyTest {
  private static final String RETURNS = "return \"\";";

  private static void check(String body, String members) {
    Page.check(
        """
        static class Done extends CompletableFuture<String> {
          @Override
          public String join() {
            %s
          }
        }
        """
                .formatted(body)
            + members);
  }

  @Test
  void ignoresBodyThatDoesNotWait() {
    check(
        RETURNS,
        """
        private final Done field = new Done();

        @NonBlocking
        void f(Done parameter) {
          new Done().join();
          field.join();
          parameter.join();
          CompletableFuture<String> future = new Done();
          future.join();
        }
        """);
  }

  @Test
  void flagsBodyThatWaits() {
    check(
        "slow(); return \"\";",
        """
        @NonBlocking
        void f(Done parameter) {
          // BUG: Diagnostic contains: Done.join
          parameter.join();
        }
        """);
  }

  @Test
  void flagsBodyThatCallsTheOneOfTheLibrary() {
    check(
        "return super.join();",
        """
        @NonBlocking
        void f(Done parameter) {
          // BUG: Diagnostic contains: CompletableFuture.join
          parameter.join();
        }
        """);
  }

  @Test
  void flagsBodyThatLeavesTheCallToALibrary() {
    check(
        "return Interceptor.around(() -> super.join());",
        """
        abstract static class Interceptor {
          static native <T> T around(java.util.function.Supplier<T> work);
        }

        @NonBlocking
        void f(Done parameter) {
          // BUG: Diagnostic contains: Done.join
          parameter.join();
        }
        """);
  }

  @Test
  void flagsOtherMethodsOfTheClass() {
    check(
        RETURNS,
        """
        @NonBlocking
        void f(Done parameter) throws Exception {
          // BUG: Diagnostic contains: Done.get
          parameter.get();
        }
        """);
  }

  @Test
  void flagsObjectsOfWhichTheClassIsNotKnown() {
    check(
        RETURNS,
        """
        @NonBlocking
        void f(CompletableFuture<String> parameter) {
          // BUG: Diagnostic contains: CompletableFuture.join
          parameter.join();
        }
        """);
  }

  @Test
  void flagsClassOfWhichASubclassWaits() {
    check(
        RETURNS,
        """
        static class Late extends Done {
          @Override
          public String join() {
            slow();
            return "";
          }
        }

        @NonBlocking
        void f(Late parameter) {
          // BUG: Diagnostic contains: Late.join
          parameter.join();
        }
        """);
  }
}
