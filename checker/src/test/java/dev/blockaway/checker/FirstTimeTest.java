package dev.blockaway.checker;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are made the first time only, while a field is not set that is set then. */
class FirstTimeTest {
  private static final String FIELDS =
      """
      volatile String cached;
      static String shared;
      boolean read = false;
      final java.util.concurrent.atomic.AtomicBoolean loaded =
          new java.util.concurrent.atomic.AtomicBoolean();
      final java.util.concurrent.atomic.AtomicReference<String> kept =
          new java.util.concurrent.atomic.AtomicReference<>();
      Map<String, String> byKey = new HashMap<>();
      Optional<String> optional = Optional.empty();
      List<String> lines = new ArrayList<>();
      final Queue<String> queue = new ArrayDeque<>();

      static boolean isMissing(String s) {
        return s == null || s.isEmpty();
      }

      static boolean isOld(String s) {
        return s == null || s.length() < System.nanoTime();
      }

      boolean isLoaded() {
        return cached != null;
      }

      static String load() throws Exception {
        return java.nio.file.Files.readString(java.nio.file.Path.of("f"));
      }

      """;

  private static final String LIBRARY =
      """
      package lib;

      import java.util.concurrent.atomic.*;

      public class Lib {
        static String shared;
        volatile String cached;
        String forgotten;
        boolean read;
        int size;
        final AtomicBoolean loaded = new AtomicBoolean();
        final AtomicBoolean running = new AtomicBoolean();
        final AtomicReference<String> kept = new AtomicReference<>();

        static String load() {
          try {
            Thread.sleep(1);
          } catch (InterruptedException e) {
            throw new RuntimeException(e);
          }
          return "";
        }

        void fill() {
          cached = load();
        }

        public void forget() {
          forgotten = null;
          running.set(false);
        }

        public String go() {
          %s
          return "";
        }

        static class Ask {
          static boolean isNullOrEmpty(String s) {
            return s == null || s.isEmpty();
          }

          static boolean hasText(String s) {
            return !isNullOrEmpty(s);
          }

          static boolean isOld(String s) {
            return s == null || s.length() < System.nanoTime();
          }
        }
      }
      """;

  private static final String SHARED_LIBRARY =
      LIBRARY
          .replace("  volatile String cached", "  static volatile String cached")
          .replace("  boolean read", "  static boolean read")
          .replace("  final Atomic", "  static final Atomic");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (cached == null) { cached = load(); }",
        "if (null != cached) { return cached; } cached = load();",
        "if (cached != null) { return cached; } else { cached = load(); }",
        "if (Objects.isNull(this.cached)) { this.cached = load(); }",
        "if (Objects.nonNull(cached)) return cached; cached = load();",
        "if (shared == null) { shared = load(); }",
        "String c = cached; if (c == null) synchronized (this) { c = cached; if (c == null) {"
            + " c = load(); cached = c; } }",
        "String c; if ((c = cached) == null) { cached = c = load(); }",
        "if (!read) { load(); read = true; }",
        "if (read == false) { read = true; load(); }",
        "if (!loaded.compareAndSet(false, true)) return null; load();",
        "if (loaded.compareAndSet(false, true)) { load(); }",
        "if (loaded.get()) { return null; } loaded.set(true); load();",
        "String c = kept.get(); if (c == null) { c = load(); kept.set(c); }",
        "if (kept.get() == null) { kept.compareAndSet(null, load()); }",
        "cached = cached != null ? cached : load();",
        "if (cached == null && !read) { cached = load(); }",
        "if (cached == null) { fill(); }",
        "if (!loaded.getAndSet(true)) { load(); }",
        "if (isMissing(cached)) { cached = load(); }",
        "if (!isLoaded()) { cached = load(); }",
        "if (cached == null || cached.isBlank()) { cached = load(); }",
        "if (org.springframework.util.StringUtils.hasText(cached)) return cached; cached = load();",
        "if (!optional.isPresent()) { optional = Optional.of(load()); }",
        "if (optional.isEmpty()) { optional = Optional.of(load()); }",
        "if (lines.isEmpty()) { lines.add(load()); }",
        "if (lines.size() == 0) { lines = List.of(load()); }",
        "String v = byKey.get(\"a\"); if (v == null) { v = load(); byKey.put(\"a\", v); }",
        "if (!byKey.containsKey(\"a\")) { byKey.put(\"a\", load()); }",
        "kept.updateAndGet(v -> { try { return v != null ? v : load(); }"
            + " catch (Exception e) { return v; } });",
      })
  void ignoresFileThatIsReadTheFirstTime(String body) {
    checkLazy(body, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cached = load();",
        "if (cached == null) { load(); }",
        "if (cached != null) { cached = load(); }",
        "if (cached == null) { shared = load(); }",
        "if (cached == null || read) { cached = load(); }",
        "if (cached == null) { cached = \"\"; } load();",
        "if (loaded.compareAndSet(true, false)) { load(); }",
        "if (other.cached == null) { other.cached = load(); }",
        "String k = other.cached; String v = byKey.get(k);"
            + " if (v == null) { v = load(); byKey.put(k, v); }",
        "if (isOld(cached)) { cached = load(); }",
        "if (isMissing(cached)) { cached = load(); cached = \"\"; }",
        "if (loaded.getAndSet(true)) { load(); }",
        "if (!optional.isPresent()) { optional = Optional.of(load()); optional = Optional.empty(); }",
        "if (lines.isEmpty()) { lines.add(load()); lines.clear(); }",
        "if (queue.isEmpty()) { queue.add(load()); } queue.poll();",
        "if (!byKey.containsKey(\"a\")) { byKey.put(\"a\", load()); byKey.values().clear(); }",
        "kept.updateAndGet(v -> { try { return v == null ? v : load(); }"
            + " catch (Exception e) { return v; } });",
        "if (cached == null) { cached = load(); cached = null; }",
        "String c = null; if (c == null) { c = load(); cached = c; }",
      })
  void flagsFileThatMayBeReadAgain(String body) {
    checkLazy(body, "// BUG: Diagnostic contains: Files.readString");
  }

  private static void checkLazy(String body, String finding) {
    Page.check(
        FIELDS
            + """
            Page other;

            void fill() throws Exception {
              cached = load();
            }

            String lazy() throws Exception {
              %s
              return "";
            }

            @GetMapping
            Mono<String> get() throws Exception {
              %s
              return Mono.just(lazy());
            }
            """
                .formatted(body, finding));
  }

  @Test
  void ignoresHelperThatAHandlerCallsTheFirstTime() {
    Page.check(
        FIELDS
            + """
            @GetMapping
            Mono<String> get() throws Exception {
              if (cached == null) {
                cached = load();
              }
              return Mono.just(cached);
            }
            """);
  }

  @Test
  void ignoresFileThatAMethodReadsTheFirstTimeItself() {
    Page.check(
        FIELDS
            + """
            String lazy() throws Exception {
              if (cached == null) {
                cached = java.nio.file.Files.readString(java.nio.file.Path.of("f"));
              }
              return cached;
            }

            @GetMapping
            Mono<String> get() throws Exception {
              return Mono.just(lazy());
            }
            """);
  }

  @Test
  void flagsFileThatAHandlerReadsItself() {
    Page.check(
        FIELDS
            + """
            @GetMapping
            Mono<String> get() throws Exception {
              if (cached == null) {
                // BUG: Diagnostic contains: Files.readString
                cached = java.nio.file.Files.readString(java.nio.file.Path.of("f"));
              }
              return Mono.just(cached);
            }
            """);
  }

  @Test
  void flagsWaitOfTheFirstTime() {
    Page.check(
        """
        Integer cached;

        int lazy() {
          if (cached == null) {
            cached = slow();
          }
          return cached;
        }

        @GetMapping
        Mono<Integer> get() {
          // BUG: Diagnostic contains: LockSupport.park
          return Mono.just(lazy());
        }
        """);
  }

  @Test
  void flagsFileThatIsReadAgainAfterTheValueIsForgotten() {
    Page.check(
        FIELDS
            + """
            void forget() {
              cached = null;
              kept.set(null);
            }

            String lazy() throws Exception {
              if (cached == null) {
                cached = load();
              }
              return cached;
            }

            String lazyToo() throws Exception {
              if (kept.get() == null) {
                kept.set(load());
              }
              return kept.get();
            }

            @GetMapping
            Mono<String> get() throws Exception {
              // BUG: Diagnostic contains: Files.readString
              lazy();
              // BUG: Diagnostic contains: Files.readString
              return Mono.just(lazyToo());
            }
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void set(String to) { cached = to; } void forget() { set(null); }",
        "void forget(boolean x) { cached = x ? null : \"\"; }",
        "void forget() { String nothing = null; cached = nothing; }",
      })
  void flagsFileThatIsReadAgainAfterAVariableWithoutAValueIsStored(String forgetting) {
    Page.check(
        FIELDS
            + forgetting
            + """

            String lazy() throws Exception {
              if (cached == null) {
                cached = load();
              }
              return cached;
            }

            @GetMapping
            Mono<String> get() throws Exception {
              // BUG: Diagnostic contains: Files.readString
              return Mono.just(lazy());
            }
            """);
  }

  private static final String FORGETTING_FOR_TESTS =
      FIELDS
          + """
          @interface VisibleForTesting {}

          @VisibleForTesting
          void forget() {
            cached = null;
            byKey.clear();
          }

          String lazy() throws Exception {
            if (cached == null) {
              cached = load();
            }
            if (!byKey.containsKey("a")) {
              byKey.put("a", load());
            }
            return cached;
          }

          """;

  @Test
  void ignoresFileThatIsReadAgainInTestsOnly() {
    Page.check(
        FORGETTING_FOR_TESTS
            + """
            @GetMapping
            Mono<String> get() throws Exception {
              return Mono.just(lazy());
            }
            """);
  }

  @Test
  void flagsFileThatIsReadAgainBecauseTheProgramItselfCallsWhatIsThereForTests() {
    Page.check(
        FORGETTING_FOR_TESTS
            + """
            @GetMapping
            Mono<String> get() throws Exception {
              forget();
              // BUG: Diagnostic contains: Files.readString
              return Mono.just(lazy());
            }
            """);
  }

  @Test
  void flagsFileThatIsReadAgainAfterAFlagIsTakenBack() {
    Page.check(
        FIELDS
            + """
            void mark(boolean done) {
              loaded.set(done);
            }

            void forget() {
              mark(false);
            }

            @GetMapping
            Mono<String> get() throws Exception {
              // BUG: Diagnostic contains: Files.readString
              return Mono.just(lazy());
            }

            String lazy() throws Exception {
              if (!loaded.get()) {
                loaded.set(true);
                return load();
              }
              return "";
            }
            """);
  }

  @Test
  void ignoresFileThatIsReadTheFirstTimeWhereOthersStoreValues() {
    Page.check(
        FIELDS
            + """
            void set(String to) {
              cached = to;
            }

            void refresh() throws Exception {
              cached = load();
            }

            String lazy() throws Exception {
              if (cached == null) {
                set(load());
                cached = load();
              }
              return cached;
            }

            @GetMapping
            Mono<String> get() throws Exception {
              return Mono.just(lazy());
            }
            """);
  }

  private static final String ANSWER =
      """
      static class Answer {
        String text;

        String text() throws Exception {
          if (text == null) {
            text = java.nio.file.Files.readString(java.nio.file.Path.of("f"));
          }
          return text;
        }
      }

      Answer only;
      final Map<String, Answer> byKey = new HashMap<>();

      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Answer answer() { return new Answer(); }",
        "Answer answer() { Answer a = new Answer(); a.hashCode(); return a; }",
        "Answer answer() { return make(); } Answer make() { return new Answer(); }",
      })
  void flagsFileThatEachObjectOfAFactoryReads(String factory) {
    Page.check(
        ANSWER
            + factory
            + """

            @GetMapping
            Mono<String> get() throws Exception {
              // BUG: Diagnostic contains: Files.readString
              return Mono.just(answer().text());
            }
            """);
  }

  @Test
  void flagsFileThatEachObjectOfAHelperReads() {
    Page.check(
        ANSWER
            + """
            String text() throws Exception {
              return new Answer().text();
            }

            @GetMapping
            Mono<String> get() throws Exception {
              // BUG: Diagnostic contains: Files.readString
              return Mono.just(text());
            }
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Answer answer() { if (only == null) { only = new Answer(); } return only; }",
        "Answer answer() { if (only == null) { only = make(); } return only; }"
            + " Answer make() { return new Answer(); }",
        "Answer answer() { Answer a = byKey.get(\"\");"
            + " if (a == null) { a = new Answer(); byKey.put(\"\", a); } return a; }",
        "Answer answer() { return byKey.computeIfAbsent(\"\", k -> new Answer()); }",
      })
  void ignoresFileThatAnObjectReadsWhichIsKept(String factory) {
    Page.check(
        ANSWER
            + factory
            + """

            @GetMapping
            Mono<String> get() throws Exception {
              return Mono.just(answer().text());
            }
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Optional.ofNullable(cached).orElseGet(() -> cached = read())",
        "cached = Optional.ofNullable(cached).orElseGet(this::read)",
        "Objects.requireNonNullElseGet(cached, () -> cached = read())",
      })
  void ignoresFileThatIsReadForWantOfAValue(String lazy) {
    checkWanted(lazy, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Optional.ofNullable(cached).orElseGet(this::read)",
        "Optional.ofNullable(fromRequest).orElseGet(() -> cached = read())",
        "Optional.ofNullable(cached).map(c -> cached = read()).get()",
      })
  void flagsFileThatIsReadForWantOfAValueThatIsNotKept(String lazy) {
    checkWanted(lazy, "// BUG: Diagnostic contains: Files.readString");
  }

  private static void checkWanted(String lazy, String finding) {
    Page.check(
        FIELDS
            + """
            String fromRequest;

            String read() {
              try {
                return load();
              } catch (Exception e) {
                return "";
              }
            }

            String lazy() {
              return %s;
            }

            @GetMapping
            Mono<String> get() {
              %s
              return Mono.just(lazy());
            }
            """
                .formatted(lazy, finding));
  }

  @Test
  void flagsFileThatEachObjectOfASubclassReads() {
    Page.check(
        ANSWER
            + """
            static class Reply extends Answer {}

            @GetMapping
            Mono<String> get() throws Exception {
              Reply reply = new Reply();
              // BUG: Diagnostic contains: Files.readString
              return Mono.just(reply.text());
            }
            """);
  }

  @Test
  void flagsFileThatEachObjectOfARequestReads() {
    Page.check(
        """
        static class Answer {
          String text;

          String text() throws Exception {
            if (text == null) {
              text = java.nio.file.Files.readString(java.nio.file.Path.of("f"));
            }
            return text;
          }
        }

        @GetMapping
        Mono<String> get() throws Exception {
          Answer answer = new Answer();
          // BUG: Diagnostic contains: Files.readString
          return Mono.just(answer.text());
        }
        """);
  }

  @Test
  void ignoresValueInAHolder() {
    Page.check(
        """
        static class Holder<T> {
          private volatile T value;

          T getValue() {
            return value;
          }

          void setValue(T value) {
            this.value = value;
          }
        }

        private final Holder<byte[]> classes = new Holder<>();

        byte[] classes() throws Exception {
          byte[] found = classes.getValue();
          if (Objects.isNull(found)) {
            synchronized (classes) {
              found = classes.getValue();
              if (Objects.isNull(found)) {
                found = read();
                classes.setValue(found);
              }
            }
          }
          return found;
        }

        byte[] read() throws Exception {
          return java.nio.file.Files.readAllBytes(java.nio.file.Path.of("f"));
        }

        @GetMapping
        Mono<byte[]> get() throws Exception {
          return Mono.just(classes());
        }
        """);
  }

  @Test
  void flagsTheSameFileWhereItIsReadEachTimeToo() {
    Page.check(
        FIELDS
            + """
            String lazy() throws Exception {
              if (cached == null) {
                cached = load();
              }
              return cached;
            }

            @GetMapping
            Mono<String> get() throws Exception {
              lazy();
              // BUG: Diagnostic contains: Files.readString
              return Mono.just(load());
            }
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (cached == null) { cached = load(); }",
        "if (cached != null) { return cached; } cached = load();",
        "if (shared != null) return shared; String a = load(); shared = a;",
        "String c = cached; if (c == null) synchronized (this) { c = cached; if (c == null) {"
            + " c = load(); cached = c; } }",
        "String c; if ((c = cached) == null) { cached = c = load(); }",
        "if (!read) { load(); read = true; }",
        "if (!loaded.compareAndSet(false, true)) return null; load();",
        "if (loaded.compareAndSet(false, true)) { load(); }",
        "String c = kept.get(); if (c == null) { c = load(); kept.set(c); }",
        "if (kept.get() == null) { kept.compareAndSet(null, load()); }",
        "if (java.util.Objects.isNull(cached)) { cached = load(); }",
        "if (cached == null) { fill(); }",
        "if (java.util.Objects.nonNull(cached)) { return cached; } cached = load();",
        "if (Ask.isNullOrEmpty(cached)) { cached = load(); }",
        "if (cached == null || cached.isEmpty()) { cached = load(); }",
        "if (!Ask.hasText(cached)) { cached = load(); }",
      })
  void ignoresWhatALibraryDoesOnce(String body) throws IOException {
    LibraryUser user = new LibraryUser(folder);
    user.jar("lib", SHARED_LIBRARY.formatted(body));

    user.handler("((lib.Lib) attachment).go();").isQuiet();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "load();",
        "if (cached == null) { load(); }",
        "if (cached != null) { cached = load(); }",
        "if (cached == null) { cached = \"\"; } load();",
        "if (forgotten == null) { forgotten = load(); }",
        "if (running.compareAndSet(false, true)) { load(); }",
        "if (size == 0) { load(); size = 1; }",
        "while (cached == null) { load(); } cached = \"\";",
        "String c = null; if (c == null) { c = load(); cached = c; }",
        "Lib o = new Lib(); if (o.cached == null) { o.cached = load(); }",
        "if (!Ask.isNullOrEmpty(cached)) { cached = load(); }",
        "if (Ask.isOld(cached)) { cached = load(); }",
      })
  void flagsWhatALibraryMayDoAgain(String body) throws IOException {
    LibraryUser user = new LibraryUser(folder);
    user.jar("lib", LIBRARY.formatted(body));

    user.handler("((lib.Lib) attachment).go();").flags("Lib.go", "Thread.sleep");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (read) throw new IllegalStateException(); read = true; load();",
        "if (read) { return null; } read = true; load();",
        "if (cached == null) { cached = load(); }",
        "if (loaded.compareAndSet(false, true)) { load(); }",
      })
  void flagsWaitOfEachObjectOfALibrary(String body) throws IOException {
    LibraryUser user = new LibraryUser(folder);
    user.jar("lib", LIBRARY.formatted(body));

    user.handler("new lib.Lib().go();").flags("Lib.go", "Thread.sleep");
  }
}
