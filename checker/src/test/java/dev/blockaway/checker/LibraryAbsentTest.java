package dev.blockaway.checker;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules of a framework that is not on the class path are not there either. */
class LibraryAbsentTest {

  /** Checks a program whose class path has nothing but the jars of these classes. */
  private static void check(String source, Class<?>... libraries) {
    String classPath =
        Arrays.stream(libraries)
            .map(LibraryAbsentTest::jar)
            .collect(Collectors.joining(File.pathSeparator));
    Program.of(source).with("-cp", classPath).check();
  }

  private static String jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void ignoresProgramWithoutAnyFramework() {
    check(
        """
        class A {
          void f() throws InterruptedException {
            Thread.sleep(1);
          }
        }
        """);
  }

  @Test
  void flagsFlowSubscriberWithoutAnyFramework() {
    check(
        """
        import java.util.concurrent.Flow;

        abstract class A implements Flow.Subscriber<String> {
          @Override
          public void onNext(String item) {
            // BUG: Diagnostic contains: LockSupport.park
            java.util.concurrent.locks.LockSupport.park();
          }
        }
        """);
  }

  @Test
  void ignoresOwnTypeThatIsNamedMono() {
    check(
        """
        class Mono<T> {
          static <T> Mono<T> fromCallable(java.util.concurrent.Callable<T> source) {
            return new Mono<>();
          }

          Mono<Object> f() {
            java.util.concurrent.locks.LockSupport.park();
            return Mono.fromCallable(
                () -> {
                  Thread.sleep(1);
                  return 1;
                });
          }
        }
        """);
  }

  @Test
  void flagsReactiveMethodWithoutWebFlux() {
    check(
        """
        import reactor.core.publisher.Mono;

        class A {
          Mono<Integer> f() {
            // BUG: Diagnostic contains: LockSupport.park
            java.util.concurrent.locks.LockSupport.park();
            return Mono.just(1);
          }
        }
        """,
        reactor.core.publisher.Mono.class,
        org.reactivestreams.Publisher.class);
  }

  private static final String CONTROLLER =
      """
      import org.springframework.web.bind.annotation.GetMapping;

      class A {
        @GetMapping
        String f(reactor.core.publisher.Mono<String> body) {
          %s
          java.util.concurrent.locks.LockSupport.park();
          return "";
        }
      }
      """;

  @Test
  void ignoresControllerWithoutWebFlux() {
    check(
        CONTROLLER.formatted(""),
        org.springframework.web.bind.annotation.GetMapping.class,
        org.springframework.core.annotation.AliasFor.class,
        org.reactivestreams.Publisher.class,
        reactor.core.publisher.Mono.class);
  }

  @Test
  void flagsThatControllerWithWebFlux() {
    check(
        CONTROLLER.formatted("// BUG: Diagnostic contains: LockSupport.park"),
        org.springframework.web.bind.annotation.GetMapping.class,
        org.springframework.core.annotation.AliasFor.class,
        org.springframework.web.reactive.DispatcherHandler.class,
        org.reactivestreams.Publisher.class,
        reactor.core.publisher.Mono.class);
  }

  @Test
  void flagsHandlerAlthoughSomeOfItsClassPathIsMissing() {
    check(
        """
        import org.springframework.web.reactive.function.server.*;
        import reactor.core.publisher.Mono;

        class A implements HandlerFunction<ServerResponse> {
          @Override
          public Mono<ServerResponse> handle(ServerRequest request) {
            // BUG: Diagnostic contains: LockSupport.park
            java.util.concurrent.locks.LockSupport.park();
            return Mono.empty();
          }
        }
        """,
        org.springframework.web.reactive.DispatcherHandler.class,
        org.reactivestreams.Publisher.class,
        reactor.core.publisher.Mono.class);
  }

  @Test
  void flagsNettyHandlerWithoutReactor() {
    check(
        """
        import io.netty.channel.*;

        class A extends ChannelInboundHandlerAdapter {
          @Override
          public void channelActive(ChannelHandlerContext context) {
            // BUG: Diagnostic contains: LockSupport.park
            java.util.concurrent.locks.LockSupport.park();
          }
        }
        """,
        io.netty.channel.ChannelHandler.class,
        io.netty.util.concurrent.EventExecutor.class);
  }

  @Test
  void flagsSubscribingAgainInRxJavaWithoutReactor() {
    check(
        """
        import io.reactivex.rxjava3.core.*;
        import io.reactivex.rxjava3.schedulers.Schedulers;
        import java.util.concurrent.TimeUnit;
        import java.util.concurrent.locks.LockSupport;

        class A {
          Single<String> again() {
            return Single.fromCallable(
                    () -> {
                      // BUG: Diagnostic contains: LockSupport.park
                      LockSupport.park();
                      return "";
                    })
                .retryWhen(failures -> failures.delay(1, TimeUnit.SECONDS))
                .subscribeOn(Schedulers.io());
          }

          Flowable<String> moved() {
            return Flowable.fromCallable(
                    () -> {
                      LockSupport.park();
                      return "";
                    })
                .subscribeOn(Schedulers.io())
                .retryWhen(failures -> failures.delay(1, TimeUnit.SECONDS));
          }
        }
        """,
        io.reactivex.rxjava3.core.Single.class,
        org.reactivestreams.Publisher.class);
  }
}
