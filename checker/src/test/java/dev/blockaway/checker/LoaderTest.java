package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** Functions that an object keeps and runs when it is asked for a value. */
class LoaderTest {
  private static final String FLAGGED = "// BUG: Diagnostic contains: LockSupport.park";

  private static void check(String field, String body, String finding) {
    Page.check(
        """
        static int work() {
          return %s;
        }

        %s

        @NonBlocking
        void f() throws Exception {
          %s
          %s;
        }
        """
            .formatted(finding.isEmpty() ? "1" : "slow()", field, finding, body));
  }

  private static void checkBoth(String field, String body) {
    check(field, body, FLAGGED);
    check(field, body, "");
  }

  @Test
  void flagsLoaderOfCaffeineAndIgnoresAHarmlessOne() {
    checkBoth(
        """
        final com.github.benmanes.caffeine.cache.LoadingCache<String, Integer> cache =
            com.github.benmanes.caffeine.cache.Caffeine.newBuilder().maximumSize(1).build(k -> work());
        """,
        "cache.get(\"a\")");
  }

  @Test
  void flagsLoaderOfGuavaAndIgnoresAHarmlessOne() {
    checkBoth(
        """
        final com.google.common.cache.LoadingCache<String, Integer> cache =
            com.google.common.cache.CacheBuilder.newBuilder()
                .build(
                    new com.google.common.cache.CacheLoader<String, Integer>() {
                      @Override
                      public Integer load(String key) {
                        return work();
                      }
                    });
        """,
        "cache.getUnchecked(\"a\")");
  }

  @Test
  void flagsLoaderOfGuavaMadeFromAFunctionAndIgnoresAHarmlessOne() {
    checkBoth(
        """
        final com.google.common.cache.LoadingCache<String, Integer> cache;

        Page() {
          cache =
              com.google.common.cache.CacheBuilder.newBuilder()
                  .build(com.google.common.cache.CacheLoader.from(() -> work()));
        }
        """,
        "cache.get(\"a\")");
  }

  @Test
  void flagsInitialValueOfAThreadLocalAndIgnoresAHarmlessOne() {
    checkBoth(
        "static final ThreadLocal<Integer> VALUE = ThreadLocal.withInitial(Page::work);",
        "VALUE.get()");
  }

  @Test
  void flagsSupplierThatRemembersAndIgnoresAHarmlessOne() {
    checkBoth(
        """
        final com.google.common.base.Supplier<Integer> value =
            com.google.common.base.Suppliers.memoize(() -> work());
        """,
        "value.get()");
  }

  @Test
  void flagsFunctionOfComputeIfAbsentAndIgnoresAHarmlessOne() {
    checkBoth(
        "final Map<String, Integer> values = new ConcurrentHashMap<>();",
        "values.computeIfAbsent(\"a\", k -> work())");
  }

  @Test
  void ignoresLoaderThatRunsOnThePoolOfItsCache() {
    Page.check(
        """
        final com.github.benmanes.caffeine.cache.AsyncLoadingCache<String, Integer> cache =
            com.github.benmanes.caffeine.cache.Caffeine.newBuilder().buildAsync(k -> slow());

        @NonBlocking
        void f() {
          cache.get("a");
        }
        """);
  }

  @Test
  void ignoresLoaderOfACacheThatIsAskedForWhatItHas() {
    Page.check(
        """
        final com.github.benmanes.caffeine.cache.LoadingCache<String, Integer> cache =
            com.github.benmanes.caffeine.cache.Caffeine.newBuilder().build(k -> slow());

        @NonBlocking
        void f() {
          cache.getIfPresent("a");
        }
        """);
  }
}
