package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** Which of several bodies a virtual call in source code runs. */
class DispatchTest {
  private static final String FLAGGED = "// BUG: Diagnostic contains: LockSupport.park";

  /** One service that blocks and one that does not, each with what stands before its class. */
  static final String SERVICES =
      """
      interface Service {
        void go();
      }

      %s static class Slow implements Service {
        @Override
        public void go() {
          slow();
        }
      }

      %s static class Fast implements Service {
        @Override
        public void go() {}
      }
      """;

  static final String COMPONENT = "@org.springframework.stereotype.Service";
  static final String PRIMARY = COMPONENT + " @org.springframework.context.annotation.Primary";

  private static void check(String onSlow, String onFast, String members) {
    Page.check(SERVICES.formatted(onSlow, onFast) + members);
  }

  @Test
  void flagsOneOfSeveralImplementationsByOption() {
    Page.program(
            SERVICES.formatted("", "")
                + """
                @NonBlocking
                void f(Service service) {
                  // BUG: Diagnostic contains: LockSupport.park
                  service.go();
                }
                """)
        .with("-XepOpt:BlockAway:Implementations=any")
        .check();
  }

  @Test
  void ignoresFinalTypeWhoseSiblingBlocks() {
    check(
        "",
        "final",
        """
        @NonBlocking
        void f(Fast service) {
          service.go();
        }
        """);
  }

  @Test
  void flagsSealedTypeWhosePermittedClassesAllBlock() {
    checkSealed("slow();", FLAGGED);
  }

  @Test
  void ignoresSealedTypeWithAHarmlessClass() {
    checkSealed("", "");
  }

  private static void checkSealed(String secondBody, String finding) {
    Page.check(
        """
        sealed interface Shape permits Circle, Square {
          void draw();
        }

        record Circle() implements Shape {
          @Override
          public void draw() {
            slow();
          }
        }

        record Square() implements Shape {
          @Override
          public void draw() {
            %s
          }
        }

        @NonBlocking
        void f(Shape shape) {
          %s
          shape.draw();
        }
        """
            .formatted(secondBody, finding));
  }

  @Test
  void flagsObjectThatAFactoryMethodMakes() {
    check("", "", factory("Slow", FLAGGED));
  }

  @Test
  void ignoresObjectThatAFactoryMethodMakesThoughOthersBlock() {
    check("", "", factory("Fast", ""));
  }

  private static String factory(String made, String finding) {
    return """
    private static Service make() {
      return new %s();
    }

    @NonBlocking
    void f() {
      %s
      make().go();
      Service kept = make();
      %s
      kept.go();
    }
    """
        .formatted(made, finding, finding);
  }

  @Test
  void flagsEitherOfTwoObjectsThatBothBlock() {
    check("", "", eitherOf("new Slow() : new Slow() {}", FLAGGED));
  }

  @Test
  void ignoresEitherOfTwoObjectsOfWhichOneIsHarmless() {
    check("", "", eitherOf("new Slow() : new Fast()", ""));
  }

  private static String eitherOf(String objects, String finding) {
    return """
    @NonBlocking
    void f(boolean first) {
      Service service = first ? %s;
      %s
      service.go();
    }
    """
        .formatted(objects, finding);
  }

  @Test
  void flagsTheOnlyBeanOfAnInjectedInterface() {
    check(COMPONENT, "", injected("", FLAGGED));
  }

  @Test
  void ignoresTheOnlyBeanThatIsHarmless() {
    check("", COMPONENT, injected("", ""));
  }

  @Test
  void ignoresTwoBeansOfWhichOneIsHarmless() {
    check(COMPONENT, COMPONENT, injected("", ""));
  }

  @Test
  void flagsThePrimaryOfTwoBeans() {
    check(PRIMARY, COMPONENT, injected("", FLAGGED));
  }

  @Test
  void ignoresThePrimaryThatIsHarmless() {
    check(COMPONENT, PRIMARY, injected("", ""));
  }

  @Test
  void ignoresBeanThatIsChosenByName() {
    check(
        COMPONENT,
        "",
        injected("@org.springframework.beans.factory.annotation.Qualifier(\"x\")", ""));
  }

  @Test
  void flagsTheOnlyBeanThatIsPassedOn() {
    check(COMPONENT, "", passedOn("service", FLAGGED));
  }

  @Test
  void ignoresValueThatIsNoBeanAndIsPassedOn() {
    check(COMPONENT, "", passedOn("java.util.List.<Service>of().get(0)", ""));
  }

  @Test
  void flagsTheOnlyImplementationThatIsEitherOfTwoInjectedObjects() {
    checkEither("", FLAGGED);
  }

  @Test
  void ignoresEitherOfTwoInjectedObjectsIfOneImplementationIsHarmless() {
    checkEither("static class Other implements Service { public void go() {} }", "");
  }

  private static void checkEither(String otherClass, String finding) {
    Page.check(
        """
        interface Service {
          void go();
        }

        static class Slow implements Service {
          @Override
          public void go() {
            slow();
          }
        }

        %s

        private final Service first;
        private final Service second;

        Page(Service first, Service second) {
          this.first = first;
          this.second = second;
        }

        @NonBlocking
        void f(boolean other) {
          Service service = other ? second : first;
          %s
          service.go();
        }
        """
            .formatted(otherClass, finding));
  }

  private static String passedOn(String value, String finding) {
    return """
    private final Service service;

    Page(Service service) {
      this.service = service;
    }

    @NonBlocking
    void f() {
      %s
      go(%s);
    }

    private static void go(Service given) {
      given.go();
    }
    """
        .formatted(finding, value);
  }

  @Test
  void ignoresParameterOfALambdaWhereAContainerCallsTheMethodAround() {
    check(
        COMPONENT,
        "",
        """
        @NonBlocking
        void f(java.util.List<Service> all) {
          all.forEach(service -> service.go());
        }
        """);
  }

  private static String injected(String onParameter, String finding) {
    return """
    private final Service service;

    Page(%s Service service) {
      this.service = service;
    }

    @NonBlocking
    void f() {
      %s
      service.go();
    }
    """
        .formatted(onParameter, finding);
  }

  @Test
  void flagsTheObjectThatABeanMethodMakes() {
    check("", "", beanMethod("Slow", FLAGGED));
  }

  @Test
  void ignoresTheHarmlessObjectThatABeanMethodMakes() {
    check("", "", beanMethod("Fast", ""));
  }

  private static String beanMethod(String made, String finding) {
    return """
    @org.springframework.context.annotation.Bean
    static Service service() {
      return new %s();
    }
    """
            .formatted(made)
        + injected("", finding);
  }

  @Test
  void ignoresHarmlessFunctionThatABeanMethodMakesBesideAComponent() {
    check(COMPONENT, "", produced("@Primary", "() -> {}", ""));
    check(COMPONENT, "", produced("@Primary", "Page::harmless", ""));
    check(COMPONENT, "", produced("", "() -> {}", ""));
  }

  @Test
  void flagsFunctionThatABeanMethodMakes() {
    check("", COMPONENT, produced("@Primary", "() -> slow()", FLAGGED));
  }

  @Test
  void flagsComponentThatABeanMethodPassesOn() {
    check(COMPONENT, "", produced("@Primary", "slow", FLAGGED));
  }

  @Test
  void ignoresBeanOfWhichItIsNotInSightWhatItIs() {
    check(COMPONENT, "", produced("@Primary", "proxy()", ""));
    check(COMPONENT, "", produced("", "proxy()", ""));
  }

  @Test
  void flagsTheOnlyImplementationThoughItsMakingIsNotInSight() {
    check("", "abstract", produced("", "proxy()", FLAGGED));
  }

  @Test
  void flagsComponentBesideBeanMethodsOfOtherTypes() {
    check(
        COMPONENT,
        "",
        """
        @org.springframework.context.annotation.Bean
        static Runnable other() {
          return () -> {};
        }
        """
            + injected("", FLAGGED));
  }

  private static String produced(String annotation, String value, String finding) {
    return """
    static void harmless() {}

    static Service proxy() {
      return (Service) java.lang.reflect.Proxy.newProxyInstance(null, null, null);
    }

    @org.springframework.context.annotation.Bean
    %s
    static Service service(Slow slow) {
      return %s;
    }
    """
            .formatted(annotation.replace("@", "@org.springframework.context.annotation."), value)
        + injected("", finding);
  }

  @Test
  void flagsTheOnlyRealImplementationBesideADecoratorAndAComposite() {
    check("", "abstract", decorated("all.forEach(one -> one.go());", FLAGGED));
  }

  @Test
  void ignoresImplementationsBesideADecoratorOfWhichOneIsHarmless() {
    check("", "", decorated("all.forEach(one -> one.go());", ""));
  }

  @Test
  void ignoresCompositeThatMovesTheOthersToAPool() {
    check(
        "",
        "abstract",
        decorated("all.forEach(one -> Schedulers.boundedElastic().schedule(one::go));", ""));
  }

  private static String decorated(String composite, String finding) {
    return """
    record Logged(Service next) implements Service {
      @Override
      public void go() {
        System.out.println();
        next.go();
      }
    }

    record All(java.util.List<Service> all) implements Service {
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
        .formatted(composite, finding);
  }

  @Test
  void flagsStaticLookUpOfABean() {
    Page.check(lookUp("slow();", FLAGGED));
  }

  @Test
  void ignoresStaticLookUpOfAHarmlessBean() {
    Page.check(lookUp("", ""));
  }

  private static String lookUp(String body, String finding) {
    return """
    static org.springframework.context.ApplicationContext context;

    static <T> T bean(Class<T> type) {
      return context.getBean(type);
    }

    static class Service {
      void go() {
        %s
      }
    }

    @NonBlocking
    void f() {
      %s
      bean(Service.class).go();
      %s
      context.getBean(Service.class).go();
    }
    """
        .formatted(body, finding, finding);
  }

  @Test
  void ignoresInterfaceThatALambdaImplementsToo() {
    Page.check(lambdaBeside("() -> {}", ""));
  }

  @Test
  void ignoresDefaultMethodOfAnInterfaceWhoseLambdasBlock() {
    Page.check(defaultMethod("", ""));
  }

  @Test
  void flagsDefaultMethodThatBlocksItself() {
    Page.check(defaultMethod("slow();", FLAGGED));
  }

  private static String defaultMethod(String body, String finding) {
    return """
    interface Step {
      void run();

      default void describe() {
        %s
      }
    }

    static final Step[] STEPS = {() -> slow(), Page::slow};

    @NonBlocking
    void f(Step step) {
      %s
      step.describe();
    }
    """
        .formatted(body, finding);
  }

  @Test
  void flagsInterfaceWhoseClassAndLambdaBothBlock() {
    Page.check(lambdaBeside("() -> slow()", FLAGGED));
  }

  private static String lambdaBeside(String lambda, String finding) {
    return """
    interface Service {
      void go();
    }

    static class Slow implements Service {
      @Override
      public void go() {
        slow();
      }
    }

    static void register(Map<String, Service> services) {
      services.put("a", %s);
    }

    @NonBlocking
    void f(Service service) {
      %s
      service.go();
    }
    """
        .formatted(lambda, finding);
  }

  @Test
  void flagsInheritedMethodOfAClassThatOverridesItsStep() {
    Page.check(steps("slow();", FLAGGED));
  }

  @Test
  void ignoresTemplateWhoseStepsAreHarmless() {
    Page.check(steps("", ""));
  }

  @Test
  void flagsTemplateOnAnObjectOfTheOneClassWhoseStepBlocks() {
    Page.check(templates(FLAGGED + "\nnew Slow().all();"));
  }

  @Test
  void flagsTemplateOnAParameterOfTheOneClassWhoseStepBlocks() {
    Page.check(templates(FLAGGED + "\nparameter.all();"));
  }

  @Test
  void ignoresTemplateOnAnObjectOfAClassWhoseStepIsHarmless() {
    Page.check(templates("new Fast().all();"));
  }

  @Test
  void ignoresTemplateOnAnObjectThatMayBeOfEitherClass() {
    Page.check(templates("(n > 0 ? new Slow() : new Fast()).all();"));
  }

  @Test
  void ignoresTemplateOnAParameterWhoseSubclassTakesAnotherStep() {
    Page.check(
        templates("parameter.all();")
            + "static class Faster extends Slow { @Override void one() {} }");
  }

  @Test
  void ignoresStepOfAnotherObjectInsideATemplate() {
    Page.check(templates("new Slow().all();").replace("this.one();", "other.one();"));
  }

  private static String templates(String statement) {
    return """
    abstract static class Template {
      Template other;

      final void all() {
        two();
      }

      private void two() {
        this.one();
      }

      abstract void one();
    }

    static class Slow extends Template {
      @Override
      void one() {
        slow();
      }
    }

    static class Fast extends Template {
      @Override
      void one() {}
    }

    @NonBlocking
    void f(int n, Slow parameter) {
      %s
    }
    """
        .formatted(statement);
  }

  private static String steps(String body, String finding) {
    return """
    interface Steps {
      default void all() {
        one();
      }

      void one();
    }

    static class Impl implements Steps {
      @Override
      public void one() {
        %s
      }
    }

    @NonBlocking
    void f() {
      %s
      new Impl().all();
    }
    """
        .formatted(body, finding);
  }
}
