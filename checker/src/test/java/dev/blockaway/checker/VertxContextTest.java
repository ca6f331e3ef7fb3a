package dev.blockaway.checker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Vert.x calls on the event loop of a context. */
class VertxContextTest {
  private static void check(String members) {
    Program.check(
        """
        import io.vertx.core.*;
        import io.vertx.core.buffer.Buffer;
        import io.vertx.core.http.HttpServer;
        import io.vertx.ext.web.Router;
        import java.util.Optional;
        import java.util.concurrent.locks.LockSupport;

        class Server {
          Vertx vertx;
          Router router;

          static int slow() {
            LockSupport.park();
            return 1;
          }

        %s
        }
        """
            .formatted(members.indent(2)));
  }

  @Test
  void ignoresBlockingHandOffs() {
    check(
        """
        void start() {
          vertx.executeBlocking(() -> slow());
          router.route().blockingHandler(context -> slow());
        }
        """);
  }

  @Test
  void flagsCallbackOfExecuteBlocking() {
    check(
        """
        void start() {
          vertx
              .executeBlocking(() -> slow())
              // BUG: Diagnostic contains: callbacks of a future run on the event loop
              .map(v -> slow())
              // BUG: Diagnostic contains: callbacks of a future run on the event loop
              .onSuccess(v -> slow());
        }
        """);
  }

  @Test
  void flagsRoutesAndRequestHandlers() {
    check(
        """
        void start(HttpServer server) {
          // BUG: Diagnostic contains: requests are handled on the event loop
          server.requestHandler(request -> slow());
          // BUG: Diagnostic contains: routes run on the event loop
          router.get("/").handler(context -> slow());
          // BUG: Diagnostic contains: routes run on the event loop
          router.get("/").failureHandler(context -> slow());
          // BUG: Diagnostic contains: routes run on the event loop
          router.get("/").respond(context -> Future.succeededFuture(slow()));
        }
        """);
  }

  @Test
  void flagsTimersTasksAndMessages() {
    check(
        """
        void start() {
          // BUG: Diagnostic contains: timers fire on the event loop
          vertx.setTimer(1, id -> slow());
          // BUG: Diagnostic contains: timers fire on the event loop
          vertx.setPeriodic(1, id -> slow());
          // BUG: Diagnostic contains: runs on the event loop of the context
          vertx.runOnContext(ignored -> slow());
          // BUG: Diagnostic contains: messages are delivered on the event loop
          vertx.eventBus().consumer("a", message -> slow());
        }
        """);
  }

  @Test
  void flagsStartOfAVerticle() {
    check(
        """
        static class Verticle extends AbstractVerticle {
          @Override
          public void start() {
            // BUG: Diagnostic contains: verticles start on their event loop
            slow();
          }
        }
        """);
  }

  @Test
  void flagsHandlerClass() {
    check(
        """
        static class Sleeper implements Handler<Buffer> {
          @Override
          public void handle(Buffer buffer) {
            // BUG: Diagnostic contains: Vert.x calls handlers on the event loop
            slow();
          }
        }
        """);
  }

  @Test
  void flagsBlockingTwinOfAnAsynchronousCall() {
    check(
        """
        void start() {
          // BUG: Diagnostic contains: FileSystem.readFileBlocking
          vertx.setTimer(1, id -> vertx.fileSystem().readFileBlocking("a"));
        }
        """);
  }

  @Test
  void ignoresAsynchronousTwin() {
    check(
        """
        void start() {
          vertx.setTimer(1, id -> vertx.fileSystem().readFile("a"));
        }
        """);
  }

  @Test
  void flagsJoinOfAFutureOnTheLoop() {
    check(
        """
        void start() {
          vertx.setTimer(
              1,
              // BUG: Diagnostic contains: CompletableFuture.join
              id -> vertx.fileSystem().readFile("a").toCompletionStage().toCompletableFuture().join());
        }
        """);
  }

  /** A verticle that blocks, and the method that deploys it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (Vertx.currentContext() == null) slow();",
        "if (null == Vertx.currentContext()) slow();",
        "if (Vertx.currentContext() != null) return; slow();",
        "Context c = Vertx.currentContext(); if (c == null) slow();",
        "Context c; c = Vertx.currentContext(); if (c != null) c.runOnContext(v -> {}); else slow();",
        "Context c = Vertx.currentContext(); if (c == null || c.isWorkerContext()) slow();",
        "Context c = Vertx.currentContext(); if (c != null && c.isEventLoopContext()) return; slow();",
        "if (isOutside()) slow();",
        "if (!Context.isOnVertxThread()) slow();",
        "Context c = Vertx.currentContext(); if (c == null ? true : c.isWorkerContext()) slow();",
        "Context c = Vertx.currentContext(); if (!(c == null ? false : c.isEventLoopContext())) slow();",
        "Context c = Vertx.currentContext(); boolean onLoop = c != null ? c.isEventLoopContext() : false; if (!onLoop) slow();",
        "Context c = Vertx.currentContext(); if (!Optional.ofNullable(c).map(Context::isEventLoopContext).orElse(false)) slow();",
        "Context c = Vertx.currentContext(); if (!Optional.ofNullable(c).map(x -> x.isEventLoopContext()).orElse(false)) slow();",
        "Context c = Vertx.currentContext(); if (Optional.ofNullable(c).map(Context::isWorkerContext).orElse(true)) slow();",
        "Context c = Vertx.currentContext(); if (Optional.ofNullable(c).isEmpty()) slow();",
        "Context c = Vertx.currentContext(); if (Optional.ofNullable(c).filter(Context::isEventLoopContext).isPresent()) return; slow();",
      })
  void ignoresCodeThatRunsWithoutAContextOnly(String body) {
    checkTimer("", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (Vertx.currentContext() != null) slow();",
        "Context c = Vertx.currentContext(); if (c != null) slow();",
        "Context c = Vertx.currentContext(); c = vertx.getOrCreateContext(); if (c == null) slow();",
        "Context c = Vertx.currentContext(); if (c == null || c.isEventLoopContext()) slow();",
        "if (!isOutside()) slow();",
        "if (Context.isOnVertxThread()) slow();",
        "if (vertx == null) slow();",
        "Context c = Vertx.currentContext(); if (c == null ? true : c.isEventLoopContext()) slow();",
        "Context c = Vertx.currentContext(); if (vertx == null ? true : c.isWorkerContext()) slow(); else slow();",
        "Context c = Vertx.currentContext(); if (Optional.ofNullable(c).map(Context::isEventLoopContext).orElse(false)) slow();",
        "Context c = Vertx.currentContext(); if (Optional.ofNullable(c).map(Context::isEventLoopContext).orElse(true)) slow();",
        "Context c = Vertx.currentContext(); if (Optional.ofNullable(c).map(x -> x.equals(c)).orElse(true)) slow();",
        "if (!Optional.ofNullable(vertx).map(x -> false).orElse(false)) slow();",
        "Context c = Vertx.currentContext(); if (Optional.ofNullable(c).isPresent()) slow();",
        "Context c = Vertx.currentContext(); if (Optional.ofNullable(c).filter(Context::isWorkerContext).isEmpty()) slow();",
      })
  void flagsCodeThatRunsWithAContext(String body) {
    checkTimer("// BUG: Diagnostic contains: LockSupport.park", body);
  }

  private static void checkTimer(String finding, String body) {
    check(
        """
        static boolean isOutside() {
          return Vertx.currentContext() == null;
        }

        void start() {
          vertx.setTimer(
              1,
              id -> {
                %s
                %s
              });
        }
        """
            .formatted(finding, body));
  }

  private static void checkDeployment(String finding, String members) {
    Program.check(
        """
        import io.vertx.core.*;
        import io.vertx.core.json.JsonObject;
        import java.util.concurrent.locks.LockSupport;

        class Blocking extends AbstractVerticle {
          @Override
          public void start() {
            vertx.setTimer(
                1,
                %s
                id -> LockSupport.park());
          }
        }

        class Deployer {
          Vertx vertx;

        %s
        }
        """
            .formatted(finding, members.indent(2)));
  }

  private static void ignoresDeployedBy(String members) {
    checkDeployment("", members);
  }

  private static void flagsDeployedBy(String members) {
    checkDeployment("// BUG: Diagnostic contains: timers fire on the event loop", members);
  }

  @Test
  void ignoresVerticleWhoseOptionsAreAParameter() {
    ignoresDeployedBy(
        """
        void deploy(DeploymentOptions options) {
          vertx.deployVerticle(new Blocking(), options);
        }
        """);
  }

  @Test
  void ignoresVerticleWhoseOptionsAHelperMakesForWorkers() {
    ignoresDeployedBy(
        """
        void deploy() {
          vertx.deployVerticle(new Blocking(), workerOptions());
        }

        DeploymentOptions workerOptions() {
          return new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER);
        }
        """);
  }

  @Test
  void flagsVerticleWhoseOptionsAHelperMakesForLoops() {
    flagsDeployedBy(
        """
        void deploy() {
          vertx.deployVerticle(new Blocking(), twice());
        }

        DeploymentOptions twice() {
          return new DeploymentOptions().setInstances(2);
        }
        """);
  }

  @Test
  void ignoresVerticleWhoseOptionsAreRead() {
    ignoresDeployedBy(
        """
        void deploy(JsonObject json) {
          vertx.deployVerticle(new Blocking(), new DeploymentOptions(json).setInstances(2));
        }
        """);
  }

  @Test
  void ignoresVerticleWhoseThreadsAreAVariable() {
    ignoresDeployedBy(
        """
        void deploy(ThreadingModel model) {
          vertx.deployVerticle(new Blocking(), new DeploymentOptions().setThreadingModel(model));
        }
        """);
  }

  @Test
  void ignoresVerticleWhoseOptionsDependOnAFlag() {
    ignoresDeployedBy(
        """
        void deploy(boolean flag) {
          DeploymentOptions worker =
              new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER);
          vertx.deployVerticle(new Blocking(), flag ? worker : new DeploymentOptions());
        }
        """);
  }

  @Test
  void ignoresWorkerThatIsDeployedElsewhereWithUnknownOptions() {
    ignoresDeployedBy(
        """
        void deploy(DeploymentOptions options) {
          vertx.deployVerticle(
              new Blocking(), new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER));
          vertx.deployVerticle(new Blocking(), options);
        }
        """);
  }

  @Test
  void flagsVerticleWithoutOptions() {
    flagsDeployedBy(
        """
        void deploy() {
          vertx.deployVerticle(new Blocking());
        }
        """);
  }

  @Test
  void flagsVerticleWhoseOptionsSayNothingOfThreads() {
    flagsDeployedBy(
        """
        void deploy() {
          DeploymentOptions options = new DeploymentOptions();
          vertx.deployVerticle(new Blocking(), options);
        }
        """);
  }

  @Test
  void flagsVerticleThatIsDeployedOnALoopToo() {
    flagsDeployedBy(
        """
        void deploy(DeploymentOptions options) {
          vertx.deployVerticle(new Blocking(), options);
          vertx.deployVerticle(
              new Blocking(), new DeploymentOptions().setThreadingModel(ThreadingModel.EVENT_LOOP));
        }
        """);
  }

  @Test
  void flagsVerticleWhoseOptionsAreCopiedFromOnesThatSayNothingOfThreads() {
    flagsDeployedBy(
        """
        void deploy() {
          DeploymentOptions options = new DeploymentOptions().setInstances(2);
          vertx.deployVerticle(new Blocking(), new DeploymentOptions(options));
        }
        """);
  }

  @Test
  void flagsCodecsOfMessages() {
    check(
        """
        abstract static class Codec implements io.vertx.core.eventbus.MessageCodec<String, String> {
          @Override
          public String transform(String message) {
            // BUG: Diagnostic contains: messages are copied on the event loop
            return message + slow();
          }

          @Override
          public String name() {
            return "" + slow();
          }
        }
        """);
  }
}
