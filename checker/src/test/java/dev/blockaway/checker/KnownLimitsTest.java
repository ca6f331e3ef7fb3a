package dev.blockaway.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the checks knowingly miss, and what they accuse though it is harmless: each test asserts
 * what they say today, and docs/limits.md has a line for it. A test that fails here is good news:
 * turn it into one of the theme and drop the line.
 */
class KnownLimitsTest {
  private static final String SLOW_LIBRARY =
      """
      package lib;

      public class Lib {
        public void go() throws Exception {
          Thread.sleep(1);
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void missesSpinning() {
    Page.check(
        """
        volatile boolean ready;

        @NonBlocking
        void f() {
          while (!ready) {}
        }
        """);
  }

  @Test
  void missesLockThatIsPassedAround() {
    Page.check(
        """
        void other(Object monitor) {
          synchronized (monitor) {
            slow();
          }
        }

        @NonBlocking
        void f(Object monitor) {
          synchronized (monitor) {
            hashCode();
          }
        }
        """);
  }

  @Test
  void missesReflection() {
    Page.check(
        """
        @NonBlocking
        void f() throws Exception {
          Page.class.getDeclaredMethod("slow").invoke(null);
        }
        """);
  }

  @Test
  void missesWhatIsDoneTheFirstTimeOnly() {
    Page.check(
        """
        class Answer {
          byte[] text;

          byte[] text() throws Exception {
            if (text == null) {
              text = java.nio.file.Files.readAllBytes(java.nio.file.Path.of("f"));
            }
            return text;
          }
        }

        Supplier<Answer> answers = () -> new Answer();

        @NonBlocking
        byte[] f() throws Exception {
          return answers.get().text();
        }
        """);
  }

  @Test
  void missesStaticInitializer() {
    Page.check(
        """
        static class Slow {
          static final int VALUE = slow();
        }

        @NonBlocking
        int f() {
          return Slow.VALUE;
        }
        """);
  }

  @Test
  void missesOneBlockingImplementationAmongSeveral() {
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

        static class Fast implements Service {
          @Override
          public void go() {}
        }

        @NonBlocking
        void f(Service service) {
          service.go();
        }
        """);
  }

  @Test
  void missesFunctionThatIsKeptInACollection() {
    Page.check(
        """
        final Map<String, Supplier<Integer>> actions = new HashMap<>();

        Page() {
          actions.put("a", () -> slow());
        }

        @NonBlocking
        void f() {
          actions.get("a").get();
        }
        """);
  }

  @Test
  void missesChainThatIsAnElementOfAnotherOne() {
    Page.check(
        """
        @GetMapping("/a")
        Flux<Integer> f() {
          return Flux.fromIterable(List.of(Mono.fromCallable(() -> slow()))).flatMap(mono -> mono);
        }

        @GetMapping("/b")
        Mono<Integer> g() {
          // BUG: Diagnostic contains: slow
          return Mono.fromCallable(() -> slow());
        }
        """);
  }

  @Test
  void missesStreamThatComesFromAnotherMethod() {
    Page.check(
        """
        java.io.InputStream open(java.net.Socket socket) throws Exception {
          return socket.getInputStream();
        }

        @NonBlocking
        void f(java.net.Socket socket) throws Exception {
          open(socket).read();
        }
        """);
  }

  @Test
  void missesImplicitToString() {
    Page.check(
        """
        static class Slow {
          @Override
          public String toString() {
            return "" + slow();
          }
        }

        @NonBlocking
        String f() {
          return "" + new Slow();
        }
        """);
  }

  @Test
  void missesPoolWhoseCallersRunTasksWhenItIsFull() {
    Page.check(
        """
        final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.DAYS,
                new SynchronousQueue<>(),
                new ThreadPoolExecutor.CallerRunsPolicy());

        @NonBlocking
        void f() {
          pool.execute(() -> slow());
        }
        """);
  }

  @Test
  void missesSourceThatEmitsOnAnEventLoop() {
    Page.check(
        """
        interface Feed {
          void onValue(Consumer<Integer> listener);
        }

        @GetMapping
        Mono<Integer> get(Feed feed) {
          return Mono.<Integer>create(sink -> feed.onValue(sink::success))
              .map(v -> slow())
              .subscribeOn(boundedElastic());
        }
        """);
  }

  @Test
  void missesControllerWithoutAnyReactiveTypeBesideServlets() {
    Page.check(
        """
        @GetMapping
        String get(String name) {
          slow();
          return "";
        }
        """,
        "package jakarta.servlet; interface Servlet {}");
  }

  @Test
  void missesConstraintValidatorOfARequestBody() throws IOException {
    LibraryUser user = new LibraryUser(folder);
    user.jar(
        "validation",
        "package jakarta.validation; public @interface Valid {}",
        """
        package jakarta.validation;

        public interface ConstraintValidator<A, T> {
          boolean isValid(T value);
        }
        """);

    user.compile(
            Page.source(
                """
                @interface Free {}

                record User(@Free String name) {}

                static class IsFree implements jakarta.validation.ConstraintValidator<Free, String> {
                  @Override
                  public boolean isValid(String name) {
                    return slow() == 1;
                  }
                }

                @PostMapping
                Mono<User> add(@jakarta.validation.Valid User user) {
                  return Mono.just(user);
                }
                """))
        .isQuiet();
  }

  @Test
  void missesSchedulerOfOneObjectAmongSeveral() {
    Page.check(
        """
        enum Pool {
          DATABASE(boundedElastic()),
          MATHS(Schedulers.parallel());

          final Scheduler scheduler;

          Pool(Scheduler scheduler) {
            this.scheduler = scheduler;
          }
        }

        @GetMapping
        Mono<Integer> get() {
          return Mono.fromCallable(() -> slow()).subscribeOn(Pool.MATHS.scheduler);
        }
        """);
  }

  @Test
  void missesInjectedSchedulerThatMustNotBlock() {
    Page.check(
        """
        @org.springframework.context.annotation.Bean
        static Scheduler scheduler() {
          return Schedulers.parallel();
        }

        final Scheduler scheduler;

        Page(Scheduler scheduler) {
          this.scheduler = scheduler;
        }

        @GetMapping
        Mono<Integer> get() {
          return Mono.fromCallable(() -> slow()).subscribeOn(scheduler);
        }
        """);
  }

  @Test
  void accusesControllerThatASettingMovesToVirtualThreads() {
    Page.check(
        """
        @GetMapping
        Mono<String> get() {
          return Mono.just("");
        }

        // with spring.threads.virtual.enabled=true in application.properties
        @GetMapping("/plain")
        String plain() {
          // BUG: Diagnostic contains: also those that return a plain value
          slow();
          return "";
        }
        """);
  }

  @Test
  void accusesControllerWhoseBlockingExecutorIsConfiguredInAnotherCompilation() {
    Page.check(
        """
        @GetMapping
        Mono<String> get() {
          return Mono.just("");
        }

        // with a WebFluxConfigurer in another module, or among sources that have not changed
        @GetMapping("/plain")
        String plain() {
          // BUG: Diagnostic contains: also those that return a plain value
          slow();
          return "";
        }
        """);
  }

  @Test
  void accusesVerticleThatAnotherCompilationDeploysAsWorker() {
    Program.check(
        """
        import io.vertx.core.*;

        class Worker extends AbstractVerticle {
          @Override
          public void start() {
            vertx.setTimer(
                10,
                // BUG: Diagnostic contains: timers fire on the event loop
                id -> java.util.concurrent.locks.LockSupport.park());
          }
        }
        """);
  }

  @Test
  void accusesStreamThatAnAttributeMovesToADispatcher() {
    Program.check(
        """
        package org.apache.pekko.stream.javadsl;

        class Source {
          Source map(java.util.function.Function<String, String> function) {
            return this;
          }

          Source withAttributes(Object attributes) {
            return this;
          }
        }

        class Shop {
          Source stream(Source source, Object dispatcher) {
            // BUG: Diagnostic contains: stream stages run on the default dispatcher
            return source.map(name -> slow(name)).withAttributes(dispatcher);
          }

          static String slow(String name) {
            java.util.concurrent.locks.LockSupport.park();
            return name;
          }
        }
        """);
  }

  @Test
  void accusesConsumerOfAChannelThatAWorkerThreadFeeds() {
    Program.check(
        """
        package org.eclipse.microprofile.reactive.messaging;

        import io.smallrye.mutiny.Uni;

        @interface Incoming {
          String value();
        }

        interface Emitter<T> {
          void send(T payload);
        }

        class Orders {
          Emitter<String> bills;

          void onAThreadOfItsOwn(String order) {
            new Thread(() -> bills.send(order)).start();
          }

          @Incoming("bills")
          Uni<Void> bill(String order) {
            // BUG: Diagnostic contains: message consumers that return a reactive type
            java.util.concurrent.locks.LockSupport.park();
            return Uni.createFrom().voidItem();
          }
        }
        """);
  }

  @Test
  void accusesHandlerThatAHelperOfAWorkerVerticleRegisters() {
    Program.check(
        """
        import io.vertx.core.*;

        class Worker extends AbstractVerticle {
          @Override
          public void start() {
            Orders.register(vertx);
          }

          static void deploy(Vertx vertx) {
            vertx.deployVerticle(
                new Worker(), new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER));
          }
        }

        class Orders {
          static void register(Vertx vertx) {
            vertx.setTimer(
                10,
                // BUG: Diagnostic contains: timers fire on the event loop
                id -> java.util.concurrent.locks.LockSupport.park());
          }
        }
        """);
  }

  @Test
  void missesFunctionOfOneObjectAmongSeveral() {
    Page.check(
        """
        static class Task {
          final Runnable work;

          Task(Runnable work) {
            this.work = work;
          }

          void run() {
            work.run();
          }
        }

        @NonBlocking
        void f() {
          new Task(() -> slow()).run();
        }

        void g() {
          new Task(() -> {}).run();
        }
        """);
  }

  @Test
  void missesNextElementOfABlockingIterator() {
    Page.check(
        """
        static class Lines implements Iterator<String> {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public String next() {
            slow();
            return "";
          }
        }

        @NonBlocking
        void f(Iterable<String> lines) {
          for (String line : (Iterable<String>) Lines::new) {
            line.length();
          }
        }
        """);
  }

  @Test
  void missesHeaderJar() throws IOException {
    LibraryUser user = new LibraryUser(folder);
    Path full = user.compileLibrary("lib", SLOW_LIBRARY);
    user.pack("lib-hjar", LibraryUser.withoutCode(full, folder.resolve("headers")), new Manifest());

    user.handler("new lib.Lib().go();").isQuiet();
  }

  @Test
  void missesTheOnlyBeanOfAJarWhereNoAnnotationSpeaksOfAContainer() throws IOException {
    new LibraryUser(folder)
        .withBeanInAJar()
        .handlerWith(
            """
              private final lib.Service service;

              Handler(lib.Service service) {
                this.service = service;
              }

            """,
            "service.go();")
        .isQuiet();
  }

  @Test
  void missesImplementationInAnotherJarThanItsInterface() throws IOException {
    LibraryUser user = new LibraryUser(folder);
    user.jar("api", "package api; public interface Service { void go() throws Exception; }");
    user.jar("lib", SLOW_LIBRARY.replace("class Lib", "class Lib implements api.Service"));

    user.handler("((api.Service) attachment).go();").isQuiet();
  }

  @Test
  void missesLambdaThatALibraryKeeps() throws IOException {
    LibraryUser user = new LibraryUser(folder);
    user.jar(
        "lib",
        SLOW_LIBRARY,
        """
        package lib;

        public class Lazy {
          private static final java.util.concurrent.Callable<Object> WAIT = () -> {
            new Lib().go();
            return null;
          };
          public static void go() throws Exception {
            WAIT.call();
          }
        }
        """);

    user.handler("lib.Lazy.go();").isQuiet();
  }

  @Test
  void missesTheNinthMethodOfALibrary() throws IOException {
    StringBuilder methods = new StringBuilder();
    for (int i = 1; i < 9; i++) {
      methods.append("static void m%d() throws Exception { m%d(); }\n".formatted(i, i + 1));
    }
    LibraryUser user = new LibraryUser(folder);
    user.jar(
        "lib",
        SLOW_LIBRARY,
        """
        package lib;

        public class Deep {
          %s
          static void m9() throws Exception { new Lib().go(); }
          public static void go() throws Exception { m1(); }
        }
        """
            .formatted(methods));

    user.handler("lib.Deep.go();").isQuiet();
  }

  @Test
  void reportsEveryLimitInTheDocumentation() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "limits.md"));

    assertThat(
            Pattern.compile("`((misses|accuses)\\w+)`")
                .matcher(page)
                .results()
                .map(name -> name.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(KnownLimitsTest.class.getDeclaredMethods())
                .map(Method::getName)
                .filter(name -> name.startsWith("misses") || name.startsWith("accuses"))
                .toList());
  }
}
