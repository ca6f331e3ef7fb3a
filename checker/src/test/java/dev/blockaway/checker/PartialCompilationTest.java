package dev.blockaway.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A module whose sources are compiled in any order, or only some of them against the class files of
 * the others, has the findings that it has when it is compiled as a whole.
 */
class PartialCompilationTest {
  private static final List<String> MODULE =
      List.of(
          """
          package com.shop.dao;

          public interface ItemDao {
            String name(int id) throws Exception;
          }
          """,
          """
          package com.shop.dao;

          public class StoredItems implements ItemDao {
            @Override
            public String name(int id) throws Exception {
              Thread.sleep(1);
              return "";
            }
          }
          """,
          """
          package com.shop.service;

          public class ItemService {
            private final com.shop.dao.ItemDao items;

            public ItemService(com.shop.dao.ItemDao items) {
              this.items = items;
            }

            public String name(int id) throws Exception {
              return id == 0 ? "" : label(id);
            }

            private String label(int id) throws Exception {
              return "item " + items.name(id);
            }

            public static String picture() throws Exception {
              return java.nio.file.Files.readString(java.nio.file.Path.of("picture"));
            }
          }
          """,
          """
          package com.shop.service;

          public abstract class Task {
            public final void run() throws Exception {
              step();
            }

            abstract void step() throws Exception;
          }
          """,
          """
          package com.shop.service;

          public class SlowTask extends Task {
            @Override
            void step() throws Exception {
              new java.util.concurrent.CountDownLatch(1).await();
            }
          }
          """,
          """
          package com.shop.service;

          public class QuickTask extends Task {
            @Override
            void step() {}
          }
          """,
          """
          package com.shop.web;

          abstract class Handler implements java.nio.channels.CompletionHandler<Integer, com.shop.service.ItemService> {
            @Override
            public void completed(Integer read, com.shop.service.ItemService service) {
              try {
                service.name(read);
                new com.shop.service.SlowTask().run();
                new com.shop.service.QuickTask().run();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            }
          }
          """,
          """
          package com.shop.web;

          class Pages {
            reactor.core.publisher.Flux<String> pages(reactor.core.publisher.Flux<Integer> ids, com.shop.service.ItemService service) {
              return ids.publishOn(reactor.core.scheduler.Schedulers.parallel())
                  .map(id -> page(id, service));
            }

            static String page(int id, com.shop.service.ItemService service) {
              try {
                return service.name(id) + com.shop.service.ItemService.picture();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            }
          }
          """);

  @TempDir Path folder;
  private LibraryUser user;
  private List<String> whole;

  @BeforeEach
  void compileAll() throws IOException {
    user = new LibraryUser(folder);
    whole = findings(MODULE);
    assertThat(whole).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void flagsTheSameInAnyOrder(int seed) throws IOException {
    String report = user.report();
    List<String> shuffled = new ArrayList<>(MODULE);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(findings(shuffled)).isEqualTo(whole);
    assertThat(user.report()).isEqualTo(report);
  }

  @Test
  void flagsTheSameInTheOnlySourceThatIsCompiledAgain() throws IOException {
    user.directory("out/classes", MODULE.toArray(String[]::new));
    List<String> found = new ArrayList<>();

    for (String source : MODULE) {
      found.addAll(findings(List.of(source)));
    }

    assertThat(found).containsExactlyInAnyOrderElementsOf(whole);
  }

  @Test
  void flagsTheSameWhenOneSourceIsNotCompiledAgain() throws IOException {
    user.directory("out/classes", MODULE.toArray(String[]::new));

    for (String left : MODULE.subList(0, 6)) {
      List<String> rest = new ArrayList<>(MODULE);
      rest.remove(left);
      assertThat(findings(rest)).as("without %s", left).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "@jakarta.annotation.Priority, @jakarta.inject.Singleton"})
  void flagsTheSameWhereTheOtherImplementationsAreNotCompiledAgain(
      String onSecond, String alsoOnSecond) throws IOException {
    String handler =
        """
        package app;

        abstract class Page implements java.nio.channels.CompletionHandler<Integer, Object> {
          private final Service service;

          Page(Service service) {
            this.service = service;
          }

          @Override
          public void completed(Integer read, Object attachment) {
            try {
              service.go();
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }
        }
        """;
    List<String> module =
        List.of(
            LibraryUser.annotation("jakarta.inject", "Singleton"),
            LibraryUser.annotation("jakarta.annotation", "Priority"),
            "package app; public interface Service { void go() throws Exception; }",
            "package app; @jakarta.inject.Singleton public class One implements Service {"
                + " public void go() throws Exception { Thread.sleep(1); } }",
            "package app; %s %s public class Two implements Service { public void go() {} }"
                .formatted(onSecond, alsoOnSecond),
            handler);
    List<String> all = findings(module);
    assertThat(all).hasSize(onSecond.isEmpty() ? 1 : 0);
    user.directory("out/classes", module.toArray(String[]::new));

    assertThat(findings(List.of(handler))).isEqualTo(all);
    assertThat(findings(List.of(module.get(3), handler))).isEqualTo(all);
    assertThat(findings(List.of(module.get(4), handler))).isEqualTo(all);
  }

  @Test
  void flagsTheSameFirstTimeWhereItIsNotCompiledAgain() throws IOException {
    String handler =
        """
        package app;

        abstract class Page implements java.nio.channels.CompletionHandler<Integer, Lazy> {
          @Override
          public void completed(Integer read, Lazy lazy) {
            try {
              lazy.text();
              lazy.answer();
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }
        }
        """;
    List<String> module =
        List.of(
            """
            package app;

            public class Lazy {
              private String text;
              private volatile String answer;

              public String text() throws Exception {
                if (text == null) {
                  fill();
                }
                return text;
              }

              private void fill() throws Exception {
                text = java.nio.file.Files.readString(java.nio.file.Path.of("text"));
              }

              public String answer() throws Exception {
                String found = answer;
                if (found == null) {
                  Thread.sleep(1);
                  found = text();
                  answer = found;
                }
                return found;
              }
            }
            """,
            handler);
    List<String> all = findings(module);
    assertThat(all).hasSize(1);
    user.directory("out/classes", module.toArray(String[]::new));

    assertThat(findings(List.of(handler))).isEqualTo(all);
  }

  @Test
  void flagsTheSameFilesWhereTheirReaderIsNotCompiledAgain() throws IOException {
    String handler =
        """
        package app;

        abstract class Page implements java.nio.channels.CompletionHandler<Integer, Store> {
          @Override
          public void completed(Integer read, Store store) {
            store.read();
          }
        }
        """;
    List<String> module =
        List.of(
            """
            package app;

            public class Store {
              public boolean read() {
                return new java.io.File("text").delete();
              }
            }
            """,
            handler);
    List<String> all = findings(module);
    assertThat(all).hasSize(1);
    user.directory("out/classes", module.toArray(String[]::new));

    assertThat(findings(List.of(handler))).isEqualTo(all);
  }

  private List<String> findings(List<String> sources) throws IOException {
    LibraryUser.Outcome outcome = user.compile(sources.toArray(String[]::new));
    assertThat(outcome.others()).isEmpty();
    assertThat(outcome.notes()).isEmpty();
    return outcome.findings().stream().sorted().toList();
  }
}
