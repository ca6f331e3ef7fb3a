package dev.blockaway.checker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that remember what they were asked for, so that they make it the first time only. */
class MemoryTest {
  private static final String FINDING = "// BUG: Diagnostic contains: Files.readString";

  private static final String MEMBERS =
      """
      enum Level { LOW, HIGH }

      static final Object KEY = new Object();

      final String name = "name";
      String fromRequest;

      static String load() {
        try {
          return java.nio.file.Files.readString(java.nio.file.Path.of("f"));
        } catch (java.io.IOException e) {
          return "";
        }
      }

      static String load(Object key) {
        return load();
      }

      """;

  private static final String CACHE =
      "static final com.github.benmanes.caffeine.cache.LoadingCache<Object, String> VALUES = ";

  private static final String GUAVA =
      "final com.google.common.cache.Cache<Object, String> values ="
          + " com.google.common.cache.CacheBuilder.newBuilder()";

  private static void check(String field, String asked, String finding) {
    Page.check(
        MEMBERS
            + """
            %s

            Object ask(String key) throws Exception {
              return %s;
            }

            @GetMapping
            Mono<Object> get(String key) throws Exception {
              %s
              return Mono.just(ask(key));
            }
            """
                .formatted(field, asked, finding));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a\"",
        "KEY",
        "Level.LOW",
        "Level.valueOf(key)",
        "Level.valueOf(key).name()",
        "key.getClass()",
        "name",
        "this.name + \".txt\"",
        "key == null ? \"a\" : \"b\"",
      })
  void ignoresFileThatIsReadOnceForEachOfAFewKeys(String key) {
    String asked = "values.computeIfAbsent(%s, k -> load())".formatted(key);

    check("final Map<Object, String> values = new ConcurrentHashMap<>();", asked, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"key", "fromRequest", "\"a\" + key", "new Object()", "key == null ? \"a\" : key"})
  void flagsFileThatIsReadForEachKeyOfARequest(String key) {
    String asked = "values.computeIfAbsent(%s, k -> load())".formatted(key);

    check("final Map<Object, String> values = new ConcurrentHashMap<>();", asked, FINDING);
  }

  @Test
  void ignoresKeyOfWhichAllCallersGiveConstants() {
    Page.check(
        MEMBERS
            + """
            final Map<String, String> values = new ConcurrentHashMap<>();

            String ask(String key) {
              return values.computeIfAbsent(key, Page::load);
            }

            @GetMapping
            Mono<String> get() {
              return Mono.just(ask("a") + ask("b"));
            }
            """);
  }

  @Test
  void flagsKeyOfWhichOneCallerGivesARequest() {
    Page.check(
        MEMBERS
            + """
            final Map<String, String> values = new ConcurrentHashMap<>();

            String ask(String key) {
              return values.computeIfAbsent(key, Page::load);
            }

            @GetMapping
            Mono<String> get(String id) {
              // BUG: Diagnostic contains: Files.readString
              return Mono.just(ask("a") + ask(id));
            }
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new HashMap<>()",
        "Collections.synchronizedMap(new LinkedHashMap<>())",
        "make(); static Map<Object, String> make() { return new TreeMap<>(); }",
      })
  void ignoresMapsThatKeepAll(String map) {
    check(
        "static final Map<Object, String> VALUES = %s;".formatted(map),
        "VALUES.computeIfAbsent(\"a\", Page::load)",
        "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new WeakHashMap<>()",
        "Collections.synchronizedMap(new WeakHashMap<>())",
        "new LinkedHashMap<>() { protected boolean removeEldestEntry(Map.Entry<Object, String> e)"
            + " { return true; } }",
        "new HashMap<>(); void forget() { VALUES.clear(); }",
        "new HashMap<>(); void forget() { VALUES.keySet().remove(\"a\"); }",
        "new org.springframework.util.ConcurrentReferenceHashMap<>()",
      })
  void flagsMapsThatMayForget(String map) {
    check(
        "static final Map<Object, String> VALUES = %s;".formatted(map),
        "VALUES.computeIfAbsent(\"a\", Page::load)",
        FINDING);
  }

  @Test
  void flagsMapOfOneRequest() {
    check(
        """
        static class Answer {
          final Map<String, String> values = new HashMap<>();

          String text() {
            return values.computeIfAbsent("a", Page::load);
          }
        }
        """,
        "new Answer().text()",
        FINDING);
    check("", "new HashMap<String, String>().computeIfAbsent(\"a\", Page::load)", FINDING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.github.benmanes.caffeine.cache.Caffeine.newBuilder().build(k -> load())",
        "com.github.benmanes.caffeine.cache.Caffeine.newBuilder().recordStats().initialCapacity(1)"
            + ".build(Page::load)",
        "builder().build(Page::load);"
            + " static com.github.benmanes.caffeine.cache.Caffeine<Object, Object> builder() {"
            + " return com.github.benmanes.caffeine.cache.Caffeine.newBuilder(); }",
        "make(); static com.github.benmanes.caffeine.cache.LoadingCache<Object, String> make() {"
            + " var builder = com.github.benmanes.caffeine.cache.Caffeine.newBuilder();"
            + " builder = builder.recordStats(); return builder.build(k -> load()); }",
      })
  void ignoresCacheThatKeepsAll(String cache) {
    check(CACHE + cache + ";", "VALUES.get(KEY)", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.github.benmanes.caffeine.cache.Caffeine.newBuilder()"
            + ".expireAfterWrite(Duration.ofSeconds(1)).build(k -> load())",
        "com.github.benmanes.caffeine.cache.Caffeine.newBuilder()"
            + ".refreshAfterWrite(Duration.ofSeconds(1)).build(k -> load())",
        "com.github.benmanes.caffeine.cache.Caffeine.newBuilder().maximumSize(1).build(k -> load())",
        "com.github.benmanes.caffeine.cache.Caffeine.newBuilder().softValues().build(k -> load())",
        "com.github.benmanes.caffeine.cache.Caffeine.from(\"maximumSize=1\").build(k -> load())",
        "com.github.benmanes.caffeine.cache.Caffeine.newBuilder().build(k -> load());"
            + " void forget() { VALUES.invalidateAll(); }",
        "com.github.benmanes.caffeine.cache.Caffeine.newBuilder().build(k -> load());"
            + " void forget() { VALUES.asMap().remove(KEY); }",
        "make(com.github.benmanes.caffeine.cache.Caffeine.newBuilder());"
            + " static com.github.benmanes.caffeine.cache.LoadingCache<Object, String> make("
            + "com.github.benmanes.caffeine.cache.Caffeine<Object, Object> builder) {"
            + " builder.weakKeys(); return builder.build(k -> load()); }",
        "make(); static com.github.benmanes.caffeine.cache.LoadingCache<Object, String> make() {"
            + " var builder = com.github.benmanes.caffeine.cache.Caffeine.newBuilder();"
            + " builder = builder.recordStats(); builder = builder.maximumSize(1);"
            + " return builder.build(k -> load()); }",
      })
  void flagsCacheThatMayForget(String cache) {
    check(CACHE + cache + ";", "VALUES.get(KEY)", FINDING);
  }

  @Test
  void flagsKeyOfARequestInACache() {
    check(
        CACHE + "com.github.benmanes.caffeine.cache.Caffeine.newBuilder().build(k -> load());",
        "VALUES.get(key)",
        FINDING);
  }

  @Test
  void flagsWaitOfACacheThatKeepsAll() {
    Page.check(
        """
        static final com.github.benmanes.caffeine.cache.LoadingCache<String, Integer> VALUES =
            com.github.benmanes.caffeine.cache.Caffeine.newBuilder().build(k -> slow());

        @GetMapping
        Mono<Integer> get() {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.just(VALUES.get("a"));
        }
        """);
  }

  @Test
  void ignoresFunctionThatIsGivenToACacheOfGuava() {
    check(GUAVA + ".build();", "values.get(\"a\", () -> load())", "");
    check(GUAVA + ".weakKeys().build();", "values.get(\"a\", () -> load())", FINDING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.google.common.base.Supplier<String> VALUE ="
            + " com.google.common.base.Suppliers.memoize(() -> load())",
        "Supplier<String> VALUE ="
            + " org.springframework.util.function.SingletonSupplier.of(() -> load())",
        "ThreadLocal<String> VALUE = ThreadLocal.withInitial(() -> load())",
        "ThreadLocal<String> VALUE = new ThreadLocal<>() {"
            + " protected String initialValue() { return load(); } }",
      })
  void ignoresObjectsThatAskOnce(String field) {
    check("static final " + field + ";", "VALUE.get()", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.google.common.base.Supplier<String> VALUE = com.google.common.base.Suppliers"
            + ".memoizeWithExpiration(() -> load(), 1, TimeUnit.SECONDS)",
        "Supplier<String> VALUE = () -> load()",
        "Supplier<String> VALUE = new Supplier<>() { public String get() { return load(); } }",
        "ThreadLocal<String> VALUE = ThreadLocal.withInitial(() -> load());"
            + " void forget() { VALUE.remove(); }",
      })
  void flagsObjectsThatAskAgain(String field) {
    check("static final " + field + ";", "VALUE.get()", FINDING);
  }

  @Test
  void flagsWaitOfASupplierThatAsksOnce() {
    Page.check(
        """
        static final Supplier<Integer> VALUE =
            org.springframework.util.function.SingletonSupplier.of(() -> slow());

        @GetMapping
        Mono<Integer> get() {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.just(VALUE.get());
        }
        """);
  }

  @Test
  void ignoresHelperThatAHandlersOwnFunctionCallsOnce() {
    Page.check(
        MEMBERS
            + """
            final Map<String, String> values = new ConcurrentHashMap<>();

            @GetMapping
            Mono<String> get(String key) {
              values.computeIfAbsent("a", k -> load());
              values.computeIfAbsent("b", Page::load);
              // BUG: Diagnostic contains: Files.readString
              return Mono.just(values.computeIfAbsent(key, k -> load()));
            }
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mono.fromCallable(() -> load()).cache()",
        "Mono.fromSupplier(Page::load).map(Page::load).cache().hide()",
        "Mono.defer(() -> Mono.fromCallable(() -> load())).cache()",
        "Mono.zip(Mono.fromCallable(() -> load()), Mono.just(1)).map(two -> two.getT1()).cache()",
        "Mono.fromCallable(() -> java.nio.file.Files.readString(java.nio.file.Path.of(\"f\")))"
            + ".cache()",
      })
  void ignoresChainThatRemembers(String chain) {
    checkChain(chain, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mono.fromCallable(() -> load())",
        "Mono.fromCallable(() -> load()).cache(Duration.ofSeconds(1))",
        "Mono.just(1).cache().map(Page::load)",
      })
  void flagsChainThatMayRunAgain(String chain) {
    checkChain(chain, FINDING);
  }

  private static void checkChain(String chain, String finding) {
    Page.check(
        MEMBERS
            + """
            %s
            final Mono<String> value = %s;

            @GetMapping
            Mono<String> get() {
              return value;
            }
            """
                .formatted(finding, chain));
  }

  @Test
  void flagsChainThatRemembersForOneRequest() {
    Page.check(
        MEMBERS
            + """
            @GetMapping
            Mono<String> get() {
              // BUG: Diagnostic contains: Files.readString
              return Mono.fromCallable(() -> load()).cache();
            }
            """);
  }
}
