import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.tracker.RequestTracker;
import com.datastax.oss.driver.api.core.config.DriverExecutionProfile;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.session.Request;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class Queries {
  final ExecutorService pool = Executors.newFixedThreadPool(4);
  CqlSession session;

  CompletionStage<Integer> inCallback() {
    return session
        .executeAsync("select a from b")
        .thenApply(rows -> session.execute("select c from d").getAvailableWithoutFetching()); // finds BlockingCallOnEventLoop
  }

  CompletionStage<Void> laterInTheChain(PreparedStatement statement) {
    return session
        .executeAsync(statement.bind())
        .thenCompose(AsyncResultSet::fetchNextPage)
        .thenAccept(page -> session.execute("select c from d")); // finds BlockingCallOnEventLoop
  }

  void stored() {
    CompletionStage<PreparedStatement> prepared = session.prepareAsync("select a from b");
    prepared.whenComplete((statement, failure) -> session.execute("select c from d")); // finds BlockingCallOnEventLoop
    prepared.thenAcceptAsync(statement -> session.execute("select c from d")); // silent: the common pool
  }

  CompletionStage<Void> onPool() {
    return session
        .executeAsync("select a from b")
        .thenAcceptAsync(rows -> session.execute("select c from d"), pool); // silent: a pool
  }

  void plain() {
    session.execute("select c from d"); // silent: nothing says where this runs
  }

  class Slow implements RequestTracker {
    @Override
    public void onSuccess(
        Request request,
        long nanoseconds,
        DriverExecutionProfile profile,
        Node node,
        String prefix) {
      session.execute("insert into slow"); // finds BlockingCallOnEventLoop
    }

    @Override
    public void close() {}
  }
}
