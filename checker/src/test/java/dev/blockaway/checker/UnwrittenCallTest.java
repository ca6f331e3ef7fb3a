package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** Calls that a statement makes without writing them: of what it iterates over, of resources. */
class UnwrittenCallTest {
  private static final String LINES =
      """
      static class Lines implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
          slow();
          return Collections.emptyIterator();
        }
      }
      """;

  private static final String RESOURCE =
      """
      static class Resource implements AutoCloseable {
        @Override
        public void close() {
          slow();
        }
      }
      """;

  @Test
  void flagsLoopOverABlockingIterable() {
    Page.check(
        LINES
            + """
            @NonBlocking
            void f() {
              // BUG: Diagnostic contains: Lines.iterator
              for (String line : new Lines()) {
                line.length();
              }
            }
            """);
  }

  @Test
  void flagsLoopOverAVariable() {
    Page.check(
        LINES
            + """
            @NonBlocking
            <T extends Lines> void f(T lines) {
              // BUG: Diagnostic contains: T.iterator
              for (String line : lines) {
                line.length();
              }
            }
            """);
  }

  @Test
  void ignoresLoopOverACollectionOrAnArray() {
    Page.check(
        LINES
            + """
            @NonBlocking
            void f(List<String> list, String[] array) {
              for (String line : list) {
                line.length();
              }
              for (String line : array) {
                line.length();
              }
            }
            """);
  }

  @Test
  void ignoresLoopOutsideAnEventLoop() {
    Page.check(LINES + "void f() { for (String line : new Lines()) { line.length(); } }");
  }

  @Test
  void flagsResourceThatIsClosedAtTheEnd() {
    Page.check(
        RESOURCE
            + """
            @NonBlocking
            void f() {
              // BUG: Diagnostic contains: Resource.close
              try (Resource resource = new Resource()) {
                resource.hashCode();
              }
            }
            """);
  }

  @Test
  void flagsResourceThatWasOpenedBefore() {
    Page.check(
        RESOURCE
            + """
            final Resource field = new Resource();

            @NonBlocking
            void f(Resource resource) {
              // BUG: Diagnostic contains: Resource.close
              try (resource) {
                resource.hashCode();
              }
              // BUG: Diagnostic contains: Resource.close
              try (this.field) {
                field.hashCode();
              }
            }
            """);
  }

  @Test
  void flagsWhatOpensAResourceBeforeWhatClosesIt() {
    Page.check(
        RESOURCE
            + """
            Resource open() {
              slow();
              return new Resource();
            }

            @NonBlocking
            void f() {
              // BUG: Diagnostic contains: Page.open
              try (Resource resource = open()) {
                resource.hashCode();
              }
            }
            """);
  }

  @Test
  void flagsPoolThatIsClosed() {
    Page.check(
        """
        interface Pool extends java.sql.Statement {}

        @NonBlocking
        void f(Pool pool) throws Exception {
          // BUG: Diagnostic contains: Pool.close
          try (pool) {
            pool.hashCode();
          }
        }
        """);
  }

  @Test
  void ignoresResourceInMemory() {
    Page.check(
        RESOURCE
            + """
            @NonBlocking
            int f(byte[] bytes) throws Exception {
              try (java.io.InputStream in = new java.io.ByteArrayInputStream(bytes);
                  java.io.Reader reader = new java.io.InputStreamReader(in)) {
                return reader.read();
              }
            }
            """);
  }

  @Test
  void ignoresResourceOffTheEventLoop() {
    Page.check(
        RESOURCE
            + """
            @GetMapping
            Mono<Integer> get() {
              return Mono.fromCallable(
                      () -> {
                        try (Resource resource = new Resource()) {
                          return resource.hashCode();
                        }
                      })
                  .subscribeOn(boundedElastic());
            }
            """);
  }
}
