package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** The methods of an anonymous class run where they are called, not where they are written. */
class AnonymousClassTest {
  @Test
  void ignoresAnonymousClassThatIsOnlyMadeInAHandler() {
    Page.checkHandler(
        """
        Runnable later =
            new Runnable() {
              @Override
              public void run() {
                slow();
              }
            };
        return Mono.just(later);
        """);
  }

  @Test
  void flagsAnonymousClassThatAHandlerCalls() {
    Page.checkHandler(
        """
        Runnable now =
            new Runnable() {
              @Override
              public void run() {
                slow();
              }
            };
        // BUG: Diagnostic contains: LockSupport.park
        now.run();
        return Mono.empty();
        """);
  }

  @Test
  void flagsAnonymousFunctionOfAnOperator() {
    Page.checkHandler(
        """
        return Mono.just(1)
            .map(
                new Function<Integer, Integer>() {
                  @Override
                  public Integer apply(Integer value) {
                    // BUG: Diagnostic contains: LockSupport.park
                    return slow();
                  }
                });
        """);
  }

  @Test
  void ignoresAnonymousFunctionOfAnOperatorOnAPool() {
    Page.checkHandler(
        """
        return Mono.just(1)
            .publishOn(boundedElastic())
            .map(
                new Function<Integer, Integer>() {
                  @Override
                  public Integer apply(Integer value) {
                    return slow();
                  }
                });
        """);
  }

  @Test
  void flagsFieldInitializerOfAnAnonymousClassMadeInAHandler() {
    Page.checkHandler(
        """
        return Mono.just(
            // BUG: Diagnostic contains: LockSupport.park
            new Object() {
              final int value = slow();
            });
        """);
  }

  @Test
  void ignoresThreadThatIsWrittenInAHandler() {
    Page.checkHandler(
        """
        new Thread() {
          @Override
          public void run() {
            slow();
          }
        }.start();
        return Mono.empty();
        """);
  }

  @Test
  void flagsLocalClassWhereItIsCalled() {
    Page.check(
        """
        @NonBlocking
        int f(int n) {
          class Local {
            int go() {
              return slow();
            }
          }
          return switch (n) {
            // BUG: Diagnostic contains: LockSupport.park
            case 1 -> new Local().go();
            case 2 -> {
              // BUG: Diagnostic contains: LockSupport.park
              yield slow();
            }
            default -> 0;
          };
        }
        """);
  }

  @Test
  void ignoresAnonymousClassThatAMarkedMethodReturns() {
    Page.check(
        """
        @NonBlocking
        Runnable f() {
          return new Runnable() {
            @Override
            public void run() {
              slow();
            }
          };
        }
        """);
  }
}
