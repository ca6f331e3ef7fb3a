import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.neo4j.driver.Session;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;

class Sessions {
  Session blocking;
  AsyncSession session;

  CompletionStage<String> inCallback() {
    return session
        .runAsync("MATCH (a) RETURN a")
        .thenCompose(ResultCursor::singleAsync)
        .thenApply(record -> blocking.run("MATCH (b) RETURN b").toString()); // finds BlockingCallOnEventLoop
  }

  CompletionStage<List<String>> records(ResultCursor cursor, CountDownLatch latch) {
    cursor.forEachAsync(record -> blocking.run("MATCH (b) RETURN b")); // finds BlockingCallOnEventLoop
    cursor.consumeAsync().thenAcceptAsync(summary -> blocking.run("MATCH (b) RETURN b")); // silent: the common pool
    return cursor.listAsync(record -> blocking.run("MATCH (b) RETURN b").toString()); // finds BlockingCallOnEventLoop
  }

  CompletionStage<ResultCursor> inTransaction() {
    return session.executeReadAsync(
        transaction -> {
          blocking.run("MATCH (b) RETURN b"); // finds BlockingCallOnEventLoop
          return transaction.runAsync("MATCH (a) RETURN a");
        });
  }

  void plain() {
    blocking.run("MATCH (b) RETURN b"); // silent: nothing says where this runs
    new Thread(() -> blocking.run("MATCH (b) RETURN b")).start(); // silent: a thread of its own
  }
}
