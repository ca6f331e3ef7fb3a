package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/**
 * Code that hands a function or an object with one abstract method to a handler does not block
 * itself: the call of the handler is reported, else the function.
 */
class HandedOverFunctionTest {
  private static final String STORE =
      """
      interface Store {
        String get(String key);
      }

      static class FileStore implements Store {
        @Override
        public String get(String key) {
          LockSupport.park();
          return key;
        }
      }
      """;

  private static final String HANDLER =
      """
      static class Handler extends ChannelInboundHandlerAdapter {
        final Store store;

        Handler(Store store) {
          this.store = store;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
          %sstore.get("");
        }
      }
      """;

  private static final String FINDS = "// BUG: Diagnostic contains: Store.get\n    ";

  private static void check(String... members) {
    Program.check(
        """
        import io.netty.channel.*;
        import java.util.concurrent.CompletableFuture;
        import java.util.concurrent.locks.LockSupport;
        import java.util.function.*;
        import reactor.core.publisher.Mono;

        class Server {
        %s
        }
        """
            .formatted(String.join("\n", members).indent(2)));
  }

  @Test
  void ignoresCodeThatCreatesAHandlerWithAnObject() {
    check(
        STORE,
        HANDLER.formatted(FINDS),
        """
        static class Configuration {
          final Store store = new FileStore();

          Handler handler() {
            return new Handler(store);
          }
        }

        public static void main(String[] arguments) {
          new Handler(new FileStore());
        }
        """);
  }

  @Test
  void ignoresObjectWhoseOverriddenDefaultMethodIsCalled() {
    check(
        """
        interface Nodes {
          String nodes();

          default CompletableFuture<String> nodesAsync() {
            return CompletableFuture.completedFuture(nodes());
          }
        }

        static class Topology implements Nodes {
          @Override
          public String nodes() {
            LockSupport.park();
            return "";
          }

          @Override
          public CompletableFuture<String> nodesAsync() {
            return new CompletableFuture<>();
          }
        }

        static class Refresh {
          final Nodes nodes;

          Refresh(Nodes nodes) {
            this.nodes = nodes;
          }

          Mono<String> get() {
            return Mono.fromFuture(nodes.nodesAsync());
          }
        }

        static CompletableFuture<String> ask(Nodes nodes) {
          return nodes.nodesAsync();
        }

        static class Read extends ChannelInboundHandlerAdapter {
          @Override
          public void channelRead(ChannelHandlerContext context, Object message) {
            ask(new Topology());
          }
        }

        Mono<String> connect() {
          Topology topology = new Topology();
          Refresh refresh = new Refresh(topology);
          return refresh.get();
        }
        """);
  }

  @Test
  void flagsDefaultMethodThatIsNotOverriddenWhereItIsCalled() {
    check(
        """
        interface Nodes {
          String nodes();

          default CompletableFuture<String> nodesAsync() {
            return CompletableFuture.completedFuture(nodes());
          }
        }

        static class Topology implements Nodes {
          @Override
          public String nodes() {
            LockSupport.park();
            return "";
          }
        }

        static class Read extends ChannelInboundHandlerAdapter {
          final Nodes nodes;

          Read(Nodes nodes) {
            this.nodes = nodes;
          }

          @Override
          public void channelRead(ChannelHandlerContext context, Object message) {
            // BUG: Diagnostic contains: Nodes.nodesAsync
            nodes.nodesAsync();
          }
        }

        Read handler() {
          return new Read(new Topology());
        }
        """);
  }

  @Test
  void ignoresObjectOfWhichOtherMethodsAreCalled() {
    check(
        STORE,
        """
        interface Named extends Store {
          default String name() {
            return "";
          }
        }

        static class NamedStore extends FileStore implements Named {}

        static class Read extends ChannelInboundHandlerAdapter {
          final Named store;

          Read(Named store) {
            this.store = store;
          }

          @Override
          public void channelRead(ChannelHandlerContext context, Object message) {
            store.name();
            store.hashCode();
            same(store, store);
          }

          static boolean same(Store one, Store other) {
            return one.equals(other);
          }
        }

        Read handler() {
          return new Read(new NamedStore());
        }
        """);
  }

  @Test
  void flagsObjectThatRunsWhereOthersAreHarmless() {
    check(
        """
        interface Store {
          String get(String key);
        }

        static class FileStore implements Store {
          @Override
          public String get(String key) {
            // BUG: Diagnostic contains: FileStore.get runs on the event loop
            LockSupport.park();
            return key;
          }
        }

        static class MemoryStore implements Store {
          @Override
          public String get(String key) {
            return key;
          }
        }
        """,
        HANDLER.formatted(""),
        """
        public static void main(String[] arguments) {
          new Handler(arguments.length > 0 ? new FileStore() : new MemoryStore());
        }
        """);
  }

  /** A handler that calls the function which it is made with. */
  private static String reading(String finding) {
    return """
    static class Read extends ChannelInboundHandlerAdapter {
      final Supplier<String> work;

      Read(Supplier<String> work) {
        this.work = work;
      }

      @Override
      public void channelRead(ChannelHandlerContext context, Object message) {
        %s
        work.get();
      }
    }
    """
        .formatted(finding);
  }

  @Test
  void flagsStoredLambdasWhereTheyAreWritten() {
    check(
        reading(""),
        """
        static String slow() {
          LockSupport.park();
          return "";
        }

        static Read one() {
          // BUG: Diagnostic contains: the lambda in Server.one runs on the event loop
          Supplier<String> work = () -> slow();
          return new Read(work);
        }

        static Read other() {
          // BUG: Diagnostic contains: the method reference in Server.other runs on the event loop
          Supplier<String> work = Server::slow;
          return new Read(work);
        }

        static Read harmless() {
          Supplier<String> work = () -> "";
          return new Read(work);
        }
        """);
  }

  @Test
  void flagsStoredLambdaOnceWhereTheOnlyHandlerCallsIt() {
    check(
        reading("// BUG: Diagnostic contains: Read.channelRead runs on the event loop"),
        """
        static Read one() {
          Supplier<String> work =
              () -> {
                LockSupport.park();
                return "";
              };
          return new Read(work);
        }
        """);
  }

  @Test
  void flagsFunctionForALibraryWhereItIsHandedOver() {
    check(
        """
        static class Task implements Runnable {
          @Override
          public void run() {
            LockSupport.park();
          }
        }

        static void later(EventLoop loop, Runnable task) {
          loop.execute(task);
        }

        static void start(EventLoop loop) {
          Task task = new Task();
          // BUG: Diagnostic contains: Task.run runs on the event loop
          loop.execute(task);
          // BUG: Diagnostic contains: Task.run runs on the event loop
          later(loop, task);
        }
        """);
  }

  @Test
  void flagsTaskThatALambdaOfTheProgramRuns() {
    check(
        """
        static class Task implements Runnable {
          @Override
          public void run() {
            // BUG: Diagnostic contains: Task.run runs on the event loop
            LockSupport.park();
          }
        }

        static void later(EventLoop loop, Runnable task) {
          loop.execute(() -> task.run());
        }

        static void start(EventLoop loop) {
          later(loop, new Task());
        }
        """);
  }

  @Test
  void ignoresFunctionThatIsCalledOffTheEventLoopOnly() {
    check(
        STORE,
        """
        static class Read extends ChannelInboundHandlerAdapter {
          final Supplier<String> work;

          Read(Supplier<String> work) {
            this.work = work;
          }

          @Override
          public void channelRead(ChannelHandlerContext context, Object message) {
            if (!context.executor().inEventLoop()) {
              work.get();
            }
          }
        }

        static Read one() {
          Supplier<String> work = () -> new FileStore().get("");
          return new Read(work);
        }
        """);
  }
}
