package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/**
 * What the checks knowingly miss: each test asserts today's silence, and docs/limits.md has a line
 * for it. A test that fails here is good news: turn it into one of the theme and drop the line.
 */
class KnownLimitsTest {
  @Test
  void missesFallbackOfTimeout() {
    Page.checkHandler(
        """
        return Mono.fromCallable(() -> slow())
            .subscribeOn(boundedElastic())
            .timeout(Duration.ofSeconds(1), Mono.fromCallable(() -> slow()));
        """);
  }

  @Test
  void missesSourceThatBackoffSubscribesToAgainOnParallel() {
    Page.checkHandler(
        """
        return Mono.fromCallable(() -> slow())
            .retryWhen(Retry.backoff(3, Duration.ofMillis(1)))
            .subscribeOn(boundedElastic());
        """);
  }

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
  void missesSynchronized() {
    Page.check(
        """
        synchronized void other() {
          slow();
        }

        @NonBlocking
        void f() {
          synchronized (this) {
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
  void missesCloseAtTheEndOfTryWithResources() {
    Page.check(
        """
        static class Slow implements AutoCloseable {
          @Override
          public void close() {
            slow();
          }
        }

        @NonBlocking
        void f() {
          try (Slow resource = new Slow()) {
            resource.hashCode();
          }
        }
        """);
  }

  @Test
  void missesIterationOverABlockingIterable() {
    Page.check(
        """
        static class Lines implements Iterable<String> {
          @Override
          public Iterator<String> iterator() {
            slow();
            return Collections.emptyIterator();
          }
        }

        @NonBlocking
        void f() {
          for (String line : new Lines()) {
            line.length();
          }
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
}
