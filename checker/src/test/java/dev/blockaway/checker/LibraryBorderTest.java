package dev.blockaway.checker;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of waits inside libraries, which their users cannot change. */
final class LibraryBorderTest {
  private static final String ASYNCHRONOUS =
      "instead: an asynchronous form of %s, if its library has one; or"
          + " CompletableFuture.supplyAsync(.., executor)";

  private static final String TIMER = "instead: a timer: CompletableFuture.delayedExecutor(..)";

  private LibraryUser user;

  @BeforeEach
  void makeLibrary(@TempDir Path folder) throws IOException {
    user = new LibraryUser(folder);
    user.jar(
        "lib",
        """
        package org.lib;

        public class Client {
          public void retries() throws Exception {
            Thread.sleep(1);
            connects();
          }

          public void retriesAndConnectsMuchLater() throws Exception {
            Thread.sleep(1);
            first();
          }

          public void onlySleeps() throws Exception { Thread.sleep(1); }

          private void connects() throws Exception { new java.net.Socket("127.0.0.1", 1); }
          private void first() throws Exception { second(); }
          private void second() throws Exception { third(); }
          private void third() throws Exception { connects(); }
        }
        """,
        """
        package org.lib;

        public abstract class Template {
          public void run() throws Exception { step(); }
          protected abstract void step() throws Exception;
        }
        """);
  }

  @Test
  void keepsTheAdviceForWhatTheUserCanChange() throws IOException {
    user.handlerWith(
            "void helper() throws Exception { Thread.sleep(1); new org.lib.Client().retries(); }\n",
            "helper();")
        .flags("Thread.sleep blocks (sleep)", TIMER);
  }

  @Test
  void keepsTheAdviceForAnotherModuleOfTheSameHouse() throws IOException {
    user.handlerIn("org.lib.app", "new org.lib.Client().onlySleeps();").flags(TIMER);
  }

  @Test
  void keepsTheAdviceWhereTheLibraryCallsBack() throws IOException {
    user.handlerWith(
            "class Own extends org.lib.Template {"
                + " protected void step() throws Exception { Thread.sleep(1); } }\n",
            "new Own().run();")
        .flags("-> Template.step", TIMER);
  }

  @Test
  void keepsTheAdviceOfTheLibraryThatIsCalled() throws IOException {
    user.jar(
        "jedis",
        """
        package redis.clients.jedis;

        public class Jedis {
          public String get(String key) { return key; }
        }
        """,
        """
        package redis.clients.jedis.extra;

        public class Helper {
          public static String get(String key) { return new redis.clients.jedis.Jedis().get(key); }
        }
        """);

    user.handler("redis.clients.jedis.extra.Helper.get(\"\");")
        .flags("Jedis.get blocks (client)", "instead: ReactiveRedisTemplate");
  }

  @Test
  void saysWhatToDoAboutTheCallOfALibrary() throws IOException {
    user.handler("new org.lib.Client().onlySleeps();")
        .flags("Thread.sleep blocks (sleep)", ASYNCHRONOUS.formatted("Client.onlySleeps"));
  }

  @Test
  void saysSoOfTheLastCallBeforeTheLibrary() throws IOException {
    user.handlerWith(
            "void helper() throws Exception { new org.lib.Client().onlySleeps(); }\n", "helper();")
        .flags("Thread.sleep blocks (sleep)", ASYNCHRONOUS.formatted("Client.onlySleeps"));
  }

  @Test
  void namesWhatALibraryWaitsForRatherThanHow() throws IOException {
    user.handler("new org.lib.Client().retries();")
        .flags(
            "new Socket blocks (socket)",
            "-> Client.connects",
            ASYNCHRONOUS.formatted("Client.retries"));
  }

  @Test
  void namesHowALibraryWaitsWhereAnythingElseIsFarAway() throws IOException {
    user.handler("new org.lib.Client().retriesAndConnectsMuchLater();")
        .flags("Thread.sleep blocks (sleep)");
  }
}
