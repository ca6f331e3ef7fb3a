package dev.blockaway.checker;

import static dev.blockaway.checker.LibraryUser.annotation;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beans of jars: which implementation a container puts into a class of the program. */
class LibraryBeanTest {
  private static final String ONLY = "(Only.java:6)";

  @TempDir Path folder;
  private LibraryUser user;

  @BeforeEach
  void createUser() {
    user = new LibraryUser(folder);
  }

  @Test
  void flagsTheOnlyBeanThatAnAnnotatedConstructorGets() throws IOException {
    user.withBeanInAJar().compile(handler("", "@lib.Inject ")).flags(ONLY);
  }

  @Test
  void flagsTheOnlyBeanThatAnAnnotatedClassGets() throws IOException {
    user.withBeanInAJar().compile(handler("@jakarta.inject.Singleton", "")).flags(ONLY);
  }

  @Test
  void flagsTheOnlyBeanInAnObjectThatAnAnnotatedMethodMakes() throws IOException {
    user.withBeanInAJar()
        .compile(
            handler("", ""),
            """
            package app;

            class Config {
              @lib.Inject
              Handler handler(lib.Service service) {
                return new Handler(service) {
                  public void failed(Throwable error, Object attachment) {}
                };
              }
            }
            """)
        .flags(ONLY);
  }

  @Test
  void flagsTheOnlyBeanInTheSuperclassOfAnAnnotatedClass() throws IOException {
    user.withBeanInAJar()
        .compile(
            handler("", ""),
            """
            package app;

            @jakarta.inject.Singleton
            abstract class Sub extends Handler {
              Sub(lib.Service service) {
                super(service);
              }
            }
            """)
        .flags(ONLY);
  }

  @Test
  void flagsTheBeanThatIsAskedForByTheNameOfJakarta() throws IOException {
    named("slow").flags("(Handler.java");
    named("fast").isQuiet();
  }

  private LibraryUser.Outcome named(String wanted) throws IOException {
    user.jar(
        "inject",
        annotation("jakarta.inject", "Singleton"),
        "package jakarta.inject; public @interface Named { String value(); }");
    return user.handlerWith(
        """
          interface Service {
            void go() throws Exception;
          }

          @jakarta.inject.Singleton
          @jakarta.inject.Named("slow")
          static class One implements Service {
            public void go() throws Exception {
              Thread.sleep(1);
            }
          }

          @jakarta.inject.Singleton
          @jakarta.inject.Named("fast")
          static class Two implements Service {
            public void go() {}
          }

          @jakarta.inject.Named("%s") Service service;

        """
            .formatted(wanted),
        "service.go();");
  }

  @Test
  void ignoresBeanOfTheProgramBesideThePrimaryOneOfAJar() throws IOException {
    primary("public void go() {}").isQuiet();
  }

  @Test
  void flagsThePrimaryBeanOfAJarBesideTheProgramsOwn() throws IOException {
    primary("public void go() throws Exception { Thread.sleep(1); }").flags("Service.go");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javax.enterprise.inject.Produces",
        "jakarta.inject.Singleton",
        "io.micronaut.context.annotation.Prototype"
      })
  void understandsMethodsThatMakeBeans(String annotation) throws IOException {
    produced(annotation, "Blocking").flags("Service.go");
    produced(annotation, "Harmless").isQuiet();
  }

  private LibraryUser.Outcome produced(String annotation, String made) throws IOException {
    int name = annotation.lastIndexOf('.');
    user.jar(
        "annotations", annotation(annotation.substring(0, name), annotation.substring(name + 1)));
    return user.compile(
        handler("", "").replace("lib.Service", "Service"),
        "package app; interface Service { void go() throws Exception; }",
        "package app; class Blocking implements Service { public void go() throws Exception {"
            + " Thread.sleep(1); } }",
        "package app; class Harmless implements Service { public void go() {} }",
        """
        package app;

        class Config {
          @%s
          Service service() {
            return new %s();
          }
        }
        """
            .formatted(annotation, made));
  }

  private LibraryUser.Outcome primary(String body) throws IOException {
    user.jar(
        "lib",
        "package lib; public interface Service { void go() throws Exception; }",
        annotation("jakarta.inject", "Singleton"),
        annotation("jakarta.annotation", "Priority"),
        """
        package lib;

        @jakarta.inject.Singleton
        @jakarta.annotation.Priority
        public class First implements Service { %s }
        """
            .formatted(body));
    boolean isHarmless = !body.contains("sleep");
    return user.compile(
        handler("@jakarta.inject.Singleton", ""),
        """
        package app;

        @jakarta.inject.Singleton
        class Own implements lib.Service { public void go() throws Exception { %s } }
        """
            .formatted(isHarmless ? "Thread.sleep(1);" : ""));
  }

  private static String handler(String onClass, String onConstructor) {
    return """
    package app;

    %s
    abstract class Handler implements java.nio.channels.CompletionHandler<Integer, Object> {
      private final lib.Service service;

      %sHandler(lib.Service service) {
        this.service = service;
      }

      @Override
      public void completed(Integer read, Object attachment) {
        try {
          service.go();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
    }
    """
        .formatted(onClass, onConstructor);
  }
}
