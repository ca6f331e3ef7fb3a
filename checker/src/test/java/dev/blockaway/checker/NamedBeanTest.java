package dev.blockaway.checker;

import static dev.blockaway.checker.DispatchTest.COMPONENT;
import static dev.blockaway.checker.DispatchTest.PRIMARY;
import static dev.blockaway.checker.DispatchTest.SERVICES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of several beans a container injects where names tell them apart. */
class NamedBeanTest {
  private static final String NAMED = "@org.springframework.stereotype.Component(\"%s\")";
  private static final String QUALIFIER =
      "@org.springframework.beans.factory.annotation.Qualifier(\"%s\")";
  private static final String TWO_BEAN_METHODS =
      """
      @org.springframework.context.annotation.Bean
      static Service first() {
        return new Slow();
      }

      @org.springframework.context.annotation.Bean({"second", "calm"})
      static Service other() {
        return new Fast();
      }

      """;

  /** A page that is given one of two services. */
  private static void check(String onSlow, String onFast, String parameter, boolean isFlagged) {
    Page.check(
        SERVICES.formatted(onSlow, onFast)
            + """
        private final Service service;

        Page(%s) {
          this.service = %s;
        }

        @NonBlocking
        void f() {
          %s
          service.go();
        }
        """
                .formatted(
                    parameter,
                    parameter.substring(parameter.lastIndexOf(' ') + 1),
                    isFlagged ? "// BUG: Diagnostic contains: LockSupport.park" : ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@org.springframework.beans.factory.annotation.Qualifier(\"slow\") Service service",
        "Service slow"
      })
  void flagsTheBeanThatIsAskedFor(String parameter) {
    check(COMPONENT, COMPONENT, parameter, true);
    check(NAMED.formatted("slow"), NAMED.formatted("quick"), parameter, true);
  }

  @Test
  void flagsTheBeanThatIsAskedForThoughAnotherOneIsPrimary() {
    check(COMPONENT, PRIMARY, QUALIFIER.formatted("slow") + " Service service", true);
    check(COMPONENT, PRIMARY, "Service slow", false);
  }

  @Test
  void ignoresTheHarmlessBeanThatIsAskedFor() {
    String fast = QUALIFIER.formatted("fast") + " Service service";
    check(COMPONENT, COMPONENT, fast, false);
    check(PRIMARY, COMPONENT, fast, false);
    check(NAMED.formatted("other"), NAMED.formatted("fast"), fast, false);
    check(PRIMARY, COMPONENT + QUALIFIER.formatted("fast"), fast, false);
  }

  @Test
  void ignoresBeansOfWhichNoneHasTheName() {
    check(COMPONENT, COMPONENT, QUALIFIER.formatted("x") + " Service service", false);
    check(NAMED.formatted("a"), NAMED.formatted("b"), "Service slow", false);
    check(NAMED.formatted("a"), PRIMARY, QUALIFIER.formatted("slow") + " Service slow", false);
  }

  @Test
  void knowsTheNamesOfBeanMethods() {
    check(TWO_BEAN_METHODS, "", QUALIFIER.formatted("first") + " Service service", true);
    check(TWO_BEAN_METHODS, "", "Service first", true);
    check(TWO_BEAN_METHODS, "", QUALIFIER.formatted("calm") + " Service service", false);
    check(TWO_BEAN_METHODS, "", "Service second", false);
  }
}
