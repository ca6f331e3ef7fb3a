package dev.blockaway.checker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Blocking calls that a handler reaches through other code of the compilation. */
class HelperPathTest {
  @Test
  void ignoresHelperThatDoesNotBlock() {
    Page.check(
        """
        int helper() {
          return 1;
        }

        @NonBlocking
        void f() {
          helper();
        }
        """);
  }

  @Test
  void ignoresHelperThatNoHandlerCalls() {
    Page.check("int helper() { return slow(); }");
  }

  @Test
  void flagsHelperOfTheSameClass() {
    Page.check(
        """
        int helper() {
          return slow();
        }

        @NonBlocking
        void f() {
          // BUG: Diagnostic contains: LockSupport.park
          helper();
        }
        """);
  }

  @Test
  void flagsHelperOfAnotherFile() {
    Page.check(
        """
        @NonBlocking
        void f(Helper helper) {
          // BUG: Diagnostic contains: LockSupport.park
          helper.help();
        }
        """,
        "class Helper { void help() { java.util.concurrent.locks.LockSupport.park(); } }");
  }

  @Test
  void flagsConstructor() {
    Page.check(
        """
        static class Slow {
          Slow() {
            slow();
          }
        }

        @NonBlocking
        void f() {
          // BUG: Diagnostic contains: LockSupport.park
          new Slow();
        }
        """);
  }

  @Test
  void flagsConstructorThatCallsAnother() {
    Page.check(
        """
        static class Slow {
          Slow(int value) {}

          Slow() {
            this(slow());
          }
        }

        @NonBlocking
        void f() {
          // BUG: Diagnostic contains: LockSupport.park
          new Slow();
        }
        """);
  }

  @Test
  void flagsConstructorOfTheSuperclass() {
    Page.check(
        """
        static class Base {
          Base() {
            slow();
          }
        }

        static class Slow extends Base {}

        @NonBlocking
        void f() {
          // BUG: Diagnostic contains: LockSupport.park
          new Slow();
        }
        """);
  }

  @Test
  void flagsFieldInitializerAndInitializerBlock() {
    Page.check(
        """
        static class Field {
          final int value = slow();
        }

        static class Block {
          {
            slow();
          }
        }

        @NonBlocking
        void f() {
          // BUG: Diagnostic contains: LockSupport.park
          new Field();
          // BUG: Diagnostic contains: LockSupport.park
          new Block();
        }
        """);
  }

  @Test
  void flagsSuperCall() {
    Page.check(
        """
        static class Base {
          void go() {
            slow();
          }
        }

        static class Sub extends Base {
          @Override
          @NonBlocking
          void go() {
            // BUG: Diagnostic contains: LockSupport.park
            super.go();
          }
        }
        """);
  }

  @Test
  void ignoresSuperCallOfAHarmlessMethodWhoseOtherOverridesBlock() {
    Page.check(
        """
        static class Base {
          void go() {}
        }

        static class Slow extends Base {
          @Override
          void go() {
            slow();
          }
        }

        static class Sub extends Base {
          @Override
          @NonBlocking
          void go() {
            super.go();
          }
        }
        """);
  }

  @Test
  void flagsInheritedMethod() {
    Page.check(
        """
        static class Base {
          void go() {
            slow();
          }
        }

        static class Sub extends Base {}

        @NonBlocking
        void f(Sub sub) {
          // BUG: Diagnostic contains: LockSupport.park
          sub.go();
        }
        """);
  }

  @Test
  void flagsDefaultMethod() {
    Page.check(
        """
        interface Service {
          default void go() {
            slow();
          }
        }

        static class Impl implements Service {}

        @NonBlocking
        void f(Service service) {
          // BUG: Diagnostic contains: LockSupport.park
          service.go();
        }
        """);
  }

  @Test
  void flagsTemplateMethod() {
    Page.check(
        """
        abstract static class Template {
          void go() {
            step();
          }

          abstract void step();
        }

        static class Impl extends Template {
          @Override
          void step() {
            slow();
          }
        }

        @NonBlocking
        void f(Impl impl) {
          // BUG: Diagnostic contains: LockSupport.park
          impl.go();
        }
        """);
  }

  @Test
  void flagsInterfaceWithOneImplementation() {
    Page.check(
        """
        interface Service {
          void go();
        }

        static class Impl implements Service {
          @Override
          public void go() {
            slow();
          }
        }

        @NonBlocking
        void f(Service service) {
          // BUG: Diagnostic contains: LockSupport.park
          service.go();
        }
        """);
  }

  @Test
  void flagsInterfaceWhoseImplementationsAllBlock() {
    checkTwoImplementations("slow();", "// BUG: Diagnostic contains: LockSupport.park");
  }

  @Test
  void ignoresInterfaceWithOneHarmlessImplementation() {
    checkTwoImplementations("", "");
  }

  private static void checkTwoImplementations(String secondBody, String finding) {
    Page.check(
        """
        interface Service {
          void go();
        }

        static class First implements Service {
          @Override
          public void go() {
            slow();
          }
        }

        static class Second implements Service {
          @Override
          public void go() {
            %s
          }
        }

        @NonBlocking
        void f(Service service) {
          %s
          service.go();
        }
        """
            .formatted(secondBody, finding));
  }

  @Test
  void flagsExactImplementationAmongSeveral() {
    Page.check(
        """
        interface Service {
          void go();
        }

        static class First implements Service {
          @Override
          public void go() {
            slow();
          }
        }

        static class Second implements Service {
          @Override
          public void go() {}
        }

        final Service field = new First();

        @NonBlocking
        void f() {
          // BUG: Diagnostic contains: LockSupport.park
          field.go();
          Service local = new Second();
          local.go();
        }
        """);
  }

  @Test
  void flagsRecursion() {
    Page.check(
        """
        int down(int n) {
          return n == 0 ? slow() : down(n - 1);
        }

        @NonBlocking
        void f() {
          // BUG: Diagnostic contains: LockSupport.park
          down(3);
        }
        """);
  }

  @Test
  void ignoresRecursionThatDoesNotBlock() {
    Page.check(
        """
        int even(int n) {
          return n == 0 ? 1 : odd(n - 1);
        }

        int odd(int n) {
          return n == 0 ? 0 : even(n - 1);
        }

        @NonBlocking
        void f() {
          even(3);
        }
        """);
  }

  @Test
  void flagsMutualRecursion() {
    Page.check(
        """
        int even(int n) {
          return n == 0 ? slow() : odd(n - 1);
        }

        int odd(int n) {
          return n == 0 ? 0 : even(n - 1);
        }

        @NonBlocking
        void f() {
          // BUG: Diagnostic contains: LockSupport.park
          odd(3);
        }
        """);
  }

  @Test
  void flagsMethodReference() {
    Page.check(
        """
        int helper(int value) {
          return slow();
        }

        @GetMapping
        Mono<Integer> get() {
          return Mono.just(1)
              // BUG: Diagnostic contains: LockSupport.park
              .map(this::helper);
        }
        """);
  }

  @Test
  void flagsProjectMethodThatRunsItsFunction() {
    Page.check(
        """
        static <T> T timed(Supplier<T> work) {
          return work.get();
        }

        @NonBlocking
        void f() {
          // BUG: Diagnostic contains: LockSupport.park
          timed(() -> slow());
        }
        """);
  }

  @Test
  void ignoresProjectMethodThatHandsItsFunctionOff() {
    Page.check(
        """
        static <T> Mono<T> offLoop(Callable<T> work) {
          return Mono.fromCallable(work).subscribeOn(boundedElastic());
        }

        @GetMapping
        Mono<Integer> get() {
          return offLoop(() -> slow());
        }
        """);
  }

  @Test
  void flagsProjectMethodThatPutsItsFunctionIntoAChain() {
    Page.check(
        """
        static <T> Mono<T> wrapped(Callable<T> work) {
          return Mono.fromCallable(work);
        }

        @GetMapping
        Mono<Integer> get() {
          // BUG: Diagnostic contains: LockSupport.park
          return wrapped(() -> slow());
        }
        """);
  }

  @Test
  @Timeout(60)
  void flagsEndOfAVeryLongPath() {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      members.append("static void m%d() { m%d(); }\n".formatted(i, i + 1));
    }
    members.append("static void m10000() { slow(); }\n");
    members.append(
        """
        @NonBlocking
        void f() {
          // BUG: Diagnostic contains: LockSupport.park
          m0();
        }
        """);
    Page.check(members.toString());
  }

  @Test
  void flagsRecordsAndEnumConstants() {
    Page.check(
        """
        record Range(int from, int to) {
          Range {
            slow();
          }
        }

        enum Color {
          RED {
            @Override
            int value() {
              return slow();
            }
          };

          abstract int value();
        }

        @NonBlocking
        void f(Color color) {
          // BUG: Diagnostic contains: LockSupport.park
          new Range(1, 2);
          // BUG: Diagnostic contains: LockSupport.park
          color.value();
        }
        """);
  }

  @Test
  void flagsGenericInterface() {
    Page.check(
        """
        interface Service<T> {
          T load(T key);
        }

        static class Impl implements Service<String> {
          @Override
          public String load(String key) {
            return key + slow();
          }
        }

        @NonBlocking
        void f(Service<String> service) {
          // BUG: Diagnostic contains: LockSupport.park
          service.load("");
        }
        """);
  }

  @Test
  void flagsLoaderOfACache() {
    Page.check(
        """
        final Map<String, Integer> cache = new ConcurrentHashMap<>();

        Integer cached(String key) {
          return cache.computeIfAbsent(key, k -> slow());
        }

        @GetMapping
        Mono<Integer> get(String key) {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.just(cached(key));
        }
        """);
  }

  @Test
  void ignoresBlockingCodeThatNoHandlerCalls() {
    Page.check(
        """
        @interface Mark { String value() default ""; }

        interface WithPrivate {
          private int p() { return slow(); }
          static int s() { return slow(); }
        }

        class Inner {
          int v = slow();
        }

        static <T extends Runnable & Comparable<T>> void both(T t) {
          t.run();
          t.compareTo(t);
        }

        int[] array = {1, slow()};
        Object o = new ArrayList<>() {{ add(slow()); }};

        static Object of(Page page) {
          return page.new Inner();
        }

        sealed interface Shape permits Circle {}
        record Circle(int r) implements Shape {}

        static int area(Shape s) {
          if (s instanceof Circle c && c.r() > 0) {
            return c.r();
          }
          label:
          for (int i = 0; ; i++) {
            do { if (i > 3) break label; } while (i < 2);
          }
          assert s != null : slow();
          return 0;
        }
        """);
  }
}
