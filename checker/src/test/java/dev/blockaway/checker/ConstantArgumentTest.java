package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** Methods that are told by a constant whether to wait. */
class ConstantArgumentTest {
  private static final String SENDER =
      """
      import java.util.List;
      import java.util.concurrent.*;
      import org.jetbrains.annotations.NonBlocking;

      class Sender {
        enum Mode { SYNC, ASYNC, BOTH, NEITHER }

        private CompletableFuture<String> f = new CompletableFuture<>();

        String send(String text, boolean wait) {
          if (wait) {
            return f.join();
          }
          return text;
        }

        String sendAsync(String text, boolean async) {
          boolean sync = !async;
          return sync && text != null ? f.join() : text;
        }

        String handOn(boolean wait, String text) {
          return send(text, wait);
        }

        String tellOther(boolean wait) {
          return send("", !wait);
        }

        String flip(boolean wait) {
          wait = !wait;
          return wait ? f.join() : null;
        }

        String in(Mode mode) {
          switch (mode) {
            case SYNC:
              return f.join();
            default:
              return null;
          }
        }

        String inMode(Mode mode) {
          return mode == Mode.ASYNC ? null : f.join();
        }

        String inSome(Mode mode) {
          switch (mode) {
            case SYNC:
            case BOTH:
              return f.join();
            default:
              return null;
          }
        }

        String whenSome(Mode mode) {
          return mode == Mode.SYNC || Mode.BOTH == mode ? f.join() : null;
        }

        String unlessSome(Mode mode) {
          if (mode == Mode.ASYNC || mode == Mode.NEITHER) {
            return null;
          }
          return f.join();
        }

        String exactly(long count) {
          return count != 9007199254740993L ? f.join() : null;
        }

        String unlessMore(double count) {
          return !(count > 0) ? f.join() : null;
        }

        String before(CompletableFuture<String> first) {
          return first != null ? first.join() : null;
        }

        String within(long millis) throws Exception {
          if (millis <= 0) {
            return null;
          }
          return f.get(millis, TimeUnit.MILLISECONDS);
        }

        void each(List<String> all, boolean wait) {
          all.forEach(one -> { if (wait) f.join(); });
        }

        String either(boolean wait, boolean force) {
          return wait || force ? f.join() : null;
        }

        Sender(boolean wait) {
          if (wait) f.join();
        }

        interface Channel {
          String push(boolean wait);
        }

        class OnlyChannel implements Channel {
          @Override
          public String push(boolean wait) {
            return wait ? f.join() : null;
          }
        }

        @NonBlocking
        void work(List<String> all, boolean unknown, Mode mode, Channel channel) throws Exception {
          %s
        }
      }
      """;

  @Test
  void ignoresHelperThatIsToldNotToWait() {
    check(
        """
        send("", false);
        sendAsync("", true);
        handOn(false, "");
        in(Mode.ASYNC);
        inMode(Mode.ASYNC);
        inSome(Mode.ASYNC);
        whenSome(Mode.NEITHER);
        unlessSome(Mode.NEITHER);
        exactly(9007199254740993L);
        unlessMore(1);
        before(null);
        within(0);
        within(-1L);
        each(all, false);
        new Sender(false);
        channel.push(false);
        """);
  }

  @Test
  void flagsHelperThatIsToldToWait() {
    checkEach(
        "send(\"\", true);",
        "sendAsync(\"\", false);",
        "handOn(true, \"\");",
        "in(Mode.SYNC);",
        "inMode(Mode.SYNC);",
        "inSome(Mode.SYNC);",
        "inSome(Mode.BOTH);",
        "whenSome(Mode.BOTH);",
        "unlessSome(Mode.BOTH);",
        "exactly(9007199254740992L);",
        "unlessMore(-1);",
        "unlessMore(Double.NaN);",
        "before(f);",
        "within(1);",
        "each(all, true);",
        "either(false, true);",
        "new Sender(true);",
        "channel.push(true);");
  }

  @Test
  void flagsHelperThatMayBeToldToWait() {
    checkEach(
        "send(\"\", unknown);",
        "handOn(unknown, \"\");",
        "inMode(mode);",
        "inSome(mode);",
        "whenSome(mode);",
        "within(all.size());",
        "either(false, unknown);",
        "channel.push(unknown);",
        "tellOther(false);",
        "flip(false);");
  }

  private static void checkEach(String... calls) {
    StringBuilder body = new StringBuilder();
    for (String call : calls) {
      body.append("// BUG: Diagnostic contains: CompletableFuture\n").append(call).append('\n');
    }
    check(body.toString());
  }

  private static void check(String body) {
    Program.check(SENDER.formatted(body.indent(4)));
  }
}
