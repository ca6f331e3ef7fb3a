package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** Annotations by which people say where code runs, and their order of authority. */
class MarkerAnnotationTest {
  @Test
  void ignoresUnmarkedMethod() {
    Page.check("void f() { slow(); }");
  }

  @Test
  void flagsMethodThatIsMarkedNonBlocking() {
    Page.check(
        """
        @NonBlocking
        void f() {
          // BUG: Diagnostic contains: (it is annotated @NonBlocking)
          slow();
        }
        """);
  }

  @Test
  void flagsMethodOfAClassThatIsMarkedNonBlocking() {
    Page.check(
        """
        @NonBlocking
        static class Loop {
          void f() {
            // BUG: Diagnostic contains: LockSupport.park
            slow();
          }
        }
        """);
  }

  @Test
  void ignoresMethodMarkedBlockingInAClassMarkedNonBlocking() {
    Page.check(
        """
        @NonBlocking
        static class Loop {
          @Blocking
          void f() {
            slow();
          }
        }
        """);
  }

  @Test
  void flagsMethodMarkedNonBlockingInAClassMarkedBlocking() {
    Page.check(
        """
        @Blocking
        static class Loop {
          @NonBlocking
          void f() {
            // BUG: Diagnostic contains: LockSupport.park
            slow();
          }
        }
        """);
  }

  @Test
  void flagsMethodThatOverridesOneMarkedNonBlocking() {
    Page.check(
        """
        interface Listener {
          @NonBlocking
          void on(String event);
        }

        static class Sleeper implements Listener {
          @Override
          public void on(String event) {
            // BUG: Diagnostic contains: LockSupport.park
            slow();
          }
        }
        """);
  }

  @Test
  void ignoresMethodWhoseOwnMarkBeatsTheOverriddenOne() {
    Page.check(
        """
        interface Listener {
          @NonBlocking
          void on(String event);
        }

        static class Sleeper implements Listener {
          @Override
          @Blocking
          public void on(String event) {
            slow();
          }
        }
        """);
  }

  @Test
  void ignoresMethodWhoseClassMarkBeatsTheOverriddenOne() {
    Page.check(
        """
        interface Listener {
          @NonBlocking
          void on(String event);
        }

        @Blocking
        static class Sleeper implements Listener {
          @Override
          public void on(String event) {
            slow();
          }
        }
        """);
  }

  @Test
  void flagsCallOfAMethodThatJetBrainsMarksBlocking() {
    Page.check(
        """
        interface Store {
          @Blocking
          String load();
        }

        @NonBlocking
        String f(Store store) {
          // BUG: Diagnostic contains: Store.load
          return store.load();
        }
        """);
  }

  @Test
  void flagsCallOfAMethodOfATypeThatJetBrainsMarksBlocking() {
    Page.check(
        """
        @Blocking
        interface Store {
          String load();
        }

        @NonBlocking
        String f(Store store) {
          // BUG: Diagnostic contains: Store.load
          return store.load();
        }
        """);
  }

  @Test
  void ignoresCallOfAMethodThatJetBrainsMarksNonBlocking() {
    Page.check(
        """
        @Blocking
        interface Store {
          @NonBlocking
          String cached();
        }

        @NonBlocking
        String f(Store store) {
          return store.cached();
        }
        """);
  }

  @Test
  void ignoresHandlerThatJetBrainsMarksBlocking() {
    Page.check(
        """
        @GetMapping
        @Blocking
        Mono<Integer> get() {
          return Mono.just(slow());
        }
        """);
  }

  @Test
  void ignoresReactiveMethodThatSmallRyeMovesToAWorker() {
    Page.check(
        """
        @io.smallrye.common.annotation.Blocking
        Mono<Integer> get() {
          return Mono.just(slow());
        }

        @io.smallrye.common.annotation.RunOnVirtualThread
        Mono<Integer> virtual() {
          return Mono.just(slow());
        }
        """);
  }

  @Test
  void flagsReactiveMethodWithoutMark() {
    Page.check(
        """
        Mono<Integer> get() {
          // BUG: Diagnostic contains: it returns a Mono
          return Mono.just(slow());
        }
        """);
  }

  @Test
  void flagsPlainMethodThatSmallRyeMarksNonBlocking() {
    Page.check(
        """
        @io.smallrye.common.annotation.NonBlocking
        int get() {
          // BUG: Diagnostic contains: LockSupport.park
          return slow();
        }
        """);
  }

  @Test
  void ignoresCallOfAnEntryPointThatSmallRyeMarksBlocking() {
    Page.check(
        """
        interface Resource {
          @io.smallrye.common.annotation.Blocking
          String load();
        }

        @NonBlocking
        String f(Resource resource) {
          return resource.load();
        }
        """);
  }

  @Test
  void flagsMethodThatMicronautMarksNonBlocking() {
    Page.check(
        """
        @io.micronaut.core.annotation.NonBlocking
        int get() {
          // BUG: Diagnostic contains: LockSupport.park
          return slow();
        }
        """);
  }

  @Test
  void ignoresReactiveMethodThatMicronautMarksBlocking() {
    Page.check(
        """
        @io.micronaut.core.annotation.Blocking
        Mono<Integer> get() {
          return Mono.just(slow());
        }
        """);
  }

  @Test
  void flagsLambdaOfAnOperatorInAMethodMarkedBlocking() {
    Page.check(
        """
        @Blocking
        Mono<Integer> get() {
          return WebClient.create().get().retrieve().bodyToMono(String.class)
              // BUG: Diagnostic contains: LockSupport.park
              .map(v -> slow());
        }
        """);
  }
}
