package dev.blockaway.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.checker.LibraryUser.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bodies virtual calls run where class files take part. */
class LibraryDispatchTest {
  private static final String SERVICE =
      "package lib; public interface Service { void go() throws Exception; }";

  private static final String TEMPLATE =
      """
      package lib;

      public abstract class Template {
        public void go() throws Exception {
          step();
        }
        protected abstract void step() throws Exception;
      }
      """;

  private static final String CALL = "((lib.Service) attachment).go();";

  @TempDir Path folder;
  private LibraryUser user;

  @BeforeEach
  void createUser() {
    user = new LibraryUser(folder);
  }

  private static String implementation(String name, String body) {
    return """
    package lib;

    public class %s implements Service {
      public void go() throws Exception {
        %s
      }
    }
    """
        .formatted(name, body);
  }

  private static String slow(String name) {
    return implementation(name, "Thread.sleep(1);");
  }

  private static String harmless(String name) {
    return implementation(name, "");
  }

  @Test
  void flagsTheOnlyImplementationInTheSameJar() throws IOException {
    user.jar("lib", SERVICE, slow("Only"));

    user.handler(CALL).flags("Service.go", "(Only.java:5)");
  }

  @Test
  void ignoresTheOnlyImplementationThatIsHarmless() throws IOException {
    user.jar("lib", SERVICE, harmless("Only"));

    user.handler(CALL).isQuiet();
  }

  @Test
  void flagsImplementationsOfTheSameJarThatAllBlock() throws IOException {
    user.jar("lib", SERVICE, slow("One"), slow("Two"));

    user.handler(CALL).flags("Service.go");
  }

  @Test
  void ignoresImplementationsOfTheSameJarOfWhichOneIsHarmless() throws IOException {
    user.jar("lib", SERVICE, slow("One"), harmless("Two"));

    user.handler(CALL).isQuiet();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Always", "Other"})
  void ignoresTemplateOfALibraryOfWhichOneClassHasAHarmlessStep(String harmless)
      throws IOException {
    user.jar(
        "lib",
        SERVICE,
        TEMPLATE.replace("class Template", "class Template implements Service"),
        "package lib; class More extends Template { protected void step() throws Exception { Thread.sleep(1); } }",
        "package lib; class " + harmless + " extends Template { protected void step() {} }");

    user.handler(CALL).isQuiet();
  }

  @Test
  void flagsTemplateOfALibraryWhoseStepsAllBlock() throws IOException {
    user.jar(
        "lib",
        SERVICE,
        TEMPLATE.replace("class Template", "class Template implements Service"),
        "package lib; class One extends Template { protected void step() throws Exception { Thread.sleep(1); } }",
        "package lib; class Two extends Template { protected void step() throws Exception { Thread.sleep(1); } }");

    user.handler(CALL).flags("Service.go");
  }

  @Test
  void flagsImplementationsBesideADamagedClass() throws IOException {
    injected("{}").flags("Service.go");
  }

  @Test
  void ignoresImplementationsOfWhichOneIsHarmlessBesideADamagedClass() throws IOException {
    injected("implements Service { public void go() {} }").isQuiet();
  }

  /** What a container injects may be a bean: classes with annotations are looked at first. */
  private Outcome injected(String restOfZero) throws IOException {
    Path classes =
        user.compileLibrary(
            "lib",
            SERVICE,
            "package lib; public @interface Inject {}",
            slow("One"),
            slow("Two"),
            "package lib; @Deprecated public class Broken implements Service { public void go() {} }",
            "package lib; public class Zero " + restOfZero);
    Path broken = classes.resolve("lib/Broken.class");
    byte[] content = Files.readAllBytes(broken);
    Files.write(broken, Arrays.copyOf(content, content.length - 10));
    user.pack("lib", classes, new Manifest());
    return user.handlerWith(
        """
          private final lib.Service service;

          @lib.Inject
          Handler(lib.Service service) {
            this.service = service;
          }

        """,
        "service.go();");
  }

  @Test
  void flagsOneOfSeveralImplementationsByOption() throws IOException {
    user.jar("lib", SERVICE, slow("One"), harmless("Two"));

    user.with("-XepOpt:BlockAway:Implementations=any")
        .handler("((lib.Service) attachment).go();")
        .flags("(One.java:5)");
  }

  @Test
  void rejectsAPolicyThatDoesNotExist() throws IOException {
    Outcome outcome = user.with("-XepOpt:BlockAway:Implementations=some").handler("toString();");

    assertThat(outcome.notes())
        .singleElement()
        .asString()
        .contains("BlockAway checks nothing", "expected all or any");
  }

  @Test
  void flagsTheOnlyImplementationThatALibraryCalls() throws IOException {
    user.jar(
        "lib",
        SERVICE,
        slow("Only"),
        """
        package lib;

        public class Caller {
          public static void call(Service service) throws Exception {
            service.go();
          }
        }
        """);

    user.handler("lib.Caller.call(null);").flags("-> Service.go (Caller.java:5)", "(Only.java:5)");
  }

  private static final String CALLER =
      """
      package lib;

      public class Caller {
        public static void call(Service service) throws Exception {
          service.go();
        }
      }
      """;

  /** What is not sure to block counts in code of one's own house only. */
  private static String reading(String name) {
    return implementation(name, "java.nio.file.Files.readString(java.nio.file.Path.of(name()));")
        .replace("{\n  public", "{\n  static String name() { return null; }\n\n  public");
  }

  @ParameterizedTest
  @ValueSource(strings = {CALL, "lib.Caller.call((lib.Service) attachment);"})
  void ignoresFileAccessInTheOnlyImplementationInALibraryOfOthers(String call) throws IOException {
    user.jar("lib", SERVICE, CALLER, reading("Only"));

    user.handler(call).isQuiet();
  }

  @Test
  void ignoresFileAccessInAllImplementationsInALibraryOfOthers() throws IOException {
    user.jar("lib", SERVICE, reading("One"), reading("Two"));

    user.handler(CALL).isQuiet();
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 8})
  void ignoresPathOfMoreThanEightMethodsBehindAnInterface(int calls) throws IOException {
    StringBuilder methods = new StringBuilder();
    for (int i = 0; i < calls; i++) {
      methods.append(
          "static void a%d() throws Exception { %s }%n"
              .formatted(i, i + 1 < calls ? "a" + (i + 1) + "();" : "Thread.sleep(1);"));
    }
    user.jar(
        "lib",
        SERVICE,
        implementation("Only", "a0();").replace("public void go", methods + "public void go"));

    Outcome outcome = user.handler(CALL);

    if (calls + 1 <= 8) {
      outcome.flags("Service.go");
    } else {
      outcome.isQuiet();
    }
  }

  @Test
  void flagsInterfaceWithTheNameOfAPackage() throws IOException {
    Path lib =
        user.compileLibrary(
            "lib",
            "package lib; public interface odd { void go() throws Exception; }",
            slow("Only").replace("Service", "odd"),
            CALLER.replace("Service", "odd"));
    Path other = user.compileLibrary("other", "package lib.odd; public class Helper {}");
    Files.createDirectories(lib.resolve("lib/odd"));
    Files.copy(other.resolve("lib/odd/Helper.class"), lib.resolve("lib/odd/Helper.class"));
    user.pack("lib", lib, new Manifest());

    user.handler("lib.Caller.call(null);").flags("(Only.java:5)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@org.springframework.stereotype.Component "})
  void flagsOwnImplementationOfWhatARowCallsHarmless(String asked) throws IOException {
    user.jar("lib", SERVICE);
    Path rows =
        Files.writeString(
            folder.resolve("rows.txt"),
            """
            library lib "Lib"

            silent quiet
              reason   does not wait
              lib.Service#go()
            """);

    user.with("-XepOpt:BlockAway:CatalogFiles=" + rows)
        .handlerWith(
            """
              %sstatic class Own implements lib.Service {
                @Override
                public void go() throws Exception {
                  Thread.sleep(1);
                }
              }

            """
                .formatted(asked),
            CALL)
        .flags("(Handler.java:7)");
  }

  @Test
  void flagsOwnClassThatImplementsThroughAnotherJar() throws IOException {
    throughAnotherJar(slow("One"), "Thread.sleep(1);").flags("Service.go");
  }

  @Test
  void ignoresOwnHarmlessClassThatImplementsThroughAnotherJar() throws IOException {
    throughAnotherJar(slow("One"), "").isQuiet();
  }

  private Outcome throughAnotherJar(String ofLibrary, String body) throws IOException {
    user.jar("api", SERVICE, ofLibrary);
    Path base =
        user.compileLibrary(
            "base", "package base; public abstract class Base implements lib.Service {}");
    user.pack("base", base, new Manifest());
    return user.handlerWith(
        """
          static class Own extends base.Base {
            @Override
            public void go() throws Exception {
              %s
            }
          }

        """
            .formatted(body),
        CALL);
  }

  @Test
  void ignoresTheOnlyImplementationOfAnotherJar() throws IOException {
    user.jar("api", SERVICE);
    user.jar("impl", slow("Only"));

    user.handler(CALL).isQuiet();
  }

  @Test
  void flagsAnObjectOfAnotherJarWhoseCreationIsInSight() throws IOException {
    user.jar("api", SERVICE);
    user.jar("impl", slow("Slow"), harmless("Fast"));

    user.handler("lib.Service s = new lib.Slow(); s.go();").flags("(Slow.java:5)");
  }

  @Test
  void ignoresAnObjectWhoseCreationIsInSightThoughOthersBlock() throws IOException {
    user.jar("api", SERVICE);
    user.jar("impl", slow("Slow"), harmless("Fast"));

    user.handler("lib.Service s = new lib.Fast(); s.go();").isQuiet();
  }

  @Test
  void flagsSealedTypeWhosePermittedClassesAllBlock() throws IOException {
    sealed(slow("Two"));

    user.handler(CALL).flags("Service.go");
  }

  @Test
  void ignoresSealedTypeWithAHarmlessClass() throws IOException {
    sealed(harmless("Two"));

    user.handler(CALL).isQuiet();
  }

  private void sealed(String second) throws IOException {
    user.jar(
        "lib",
        SERVICE.replace(
            "public interface Service", "public sealed interface Service permits One, Two"),
        slow("One").replace("public class", "public final class"),
        second.replace("public class", "public final class"));
  }

  @Test
  void flagsTemplateOfALibraryWhoseStepIsWrittenHere() throws IOException {
    user.jar("lib", TEMPLATE);

    template("Thread.sleep(1);")
        .flags("Step.go", "-> Template.step (Template.java:5)", "(Handler.java:7)");
  }

  @Test
  void ignoresTemplateOfALibraryWhoseStepHereIsHarmless() throws IOException {
    user.jar("lib", TEMPLATE);

    template("").isQuiet();
  }

  @Test
  void flagsTemplateWhoseHookIsOverriddenInTheLibrary() throws IOException {
    user.jar("lib", TEMPLATE, step("Slow", "Thread.sleep(1);"), step("Fast", ""));

    user.handler("new lib.Slow().go();").flags("Slow.go", "-> Template.step (Template.java:5)");
  }

  @Test
  void ignoresTemplateWhoseHookIsHarmlessInThisClassOfTheLibrary() throws IOException {
    user.jar("lib", TEMPLATE, step("Slow", "Thread.sleep(1);"), step("Fast", ""));

    user.handler("new lib.Fast().go();").isQuiet();
  }

  private static String step(String name, String body) {
    return """
    package lib;

    public class %s extends Template {
      protected void step() throws Exception {
        %s
      }
    }
    """
        .formatted(name, body);
  }

  private Outcome template(String body) throws IOException {
    return user.handlerWith(
        """
          static class Step extends lib.Template {
            @Override
            protected void step() throws Exception {
              %s
            }
          }

        """
            .formatted(body),
        "new Step().go();");
  }

  @Test
  void flagsSuperCallIntoALibrary() throws IOException {
    user.jar("lib", SERVICE, slow("Base"));

    superCall().flags("Base.go", "(Base.java:5)");
  }

  @Test
  void ignoresSuperCallIntoAHarmlessLibrary() throws IOException {
    user.jar("lib", SERVICE, harmless("Base"), slow("Other"));

    superCall().isQuiet();
  }

  private Outcome superCall() throws IOException {
    return user.compile(
        """
        package app;

        class Handler extends lib.Base implements java.nio.channels.CompletionHandler<Integer, Object> {
          @Override
          public void completed(Integer read, Object attachment) {
            try {
              super.go();
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }
          @Override
          public void failed(Throwable failure, Object attachment) {}
        }
        """);
  }

  @Test
  void flagsDefaultMethodOfALibrary() throws IOException {
    user.jar(
        "lib",
        "package lib; public interface Service { default void go() throws Exception { Thread.sleep(1); } }",
        "package lib; public class Impl implements Service {}");

    user.handler("new lib.Impl().go();").flags("-> Thread.sleep (Service.java:1)");
  }

  @Test
  void ignoresDefaultMethodThatTheClassOverrides() throws IOException {
    user.jar(
        "lib",
        "package lib; public interface Service { default void go() throws Exception { Thread.sleep(1); } }",
        "package lib; public class Impl implements Service { public void go() {} }");

    user.handler("new lib.Impl().go();").isQuiet();
  }

  @Test
  void flagsWhatALibraryCallsBackHere() throws IOException {
    user.jar(
        "lib",
        SERVICE,
        """
        package lib;

        public class Caller {
          private final Service service;

          Caller(Service service) {
            this.service = service;
          }

          public static void call(Service service) throws Exception {
            new Caller(service).service.go();
          }
        }
        """);

    callBack("Thread.sleep(1);").flags("Caller.call", "-> Service.go (Caller.java:11)");
  }

  @Test
  void ignoresWhatALibraryCallsBackHereIfItIsHarmless() throws IOException {
    user.jar(
        "lib",
        SERVICE,
        "package lib; public class Caller { public static void call(Service s) throws Exception { s.go(); } }");

    callBack("").isQuiet();
  }

  private Outcome callBack(String body) throws IOException {
    return user.compile(
        """
        package app;

        abstract class Handler implements java.nio.channels.CompletionHandler<Integer, Object> {
          static class Here implements lib.Service {
            @Override
            public void go() throws Exception {
              %s
            }
          }

          @Override
          public void completed(Integer read, Object attachment) {
            try {
              lib.Caller.call(new Here());
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }
        }
        """
            .formatted(body));
  }

  @Test
  void flagsFileAccessInAnotherModuleOfTheSameHouse() throws IOException {
    readsFile("com.house.dao");

    user.handlerIn("com.house.web", "com.house.dao.Lib.go();").flags("(file)", "(Lib.java:5)");
  }

  @Test
  void ignoresFileAccessInALibraryOfOthers() throws IOException {
    readsFile("com.other.dao");

    user.handlerIn("com.house.web", "com.other.dao.Lib.go();").isQuiet();
  }

  private void readsFile(String packageName) throws IOException {
    user.jar(
        "lib",
        """
        package %s;

        public class Lib {
          public static void go() throws java.io.IOException {
            java.nio.file.Files.readString(java.nio.file.Path.of("a"));
          }
        }
        """
            .formatted(packageName));
  }
}
