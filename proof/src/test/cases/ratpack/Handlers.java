import java.sql.SQLException;
import javax.sql.DataSource;
import ratpack.exec.Blocking;
import ratpack.exec.Execution;
import ratpack.exec.Promise;
import ratpack.handling.Context;
import ratpack.handling.Handler;

class Handlers implements Handler {
  DataSource dataSource;

  String query() {
    try {
      return dataSource.getConnection().getCatalog();
    } catch (SQLException e) {
      return "";
    }
  }

  @Override
  public void handle(Context context) {
    query(); // finds BlockingCallOnEventLoop
    Blocking.get(() -> query()) // silent: a blocking thread
        .map(text -> text + query()) // finds BlockingCallOnEventLoop
        .blockingMap(text -> text + query()) // silent: a blocking thread
        .then(text -> context.render(query())); // finds BlockingCallOnEventLoop
    Blocking.op(() -> query()).then(() -> context.render("")); // silent: a blocking thread
    if (Execution.isBlockingThread()) {
      query(); // silent: the guard says so
    }
  }

  Handler asLambda() {
    return context -> context.render(query()); // finds BlockingCallOnEventLoop
  }

  Promise<String> asynchronous() {
    return Promise.async(downstream -> downstream.success(query())); // finds BlockingCallOnEventLoop
  }

  String converted(Promise<String> source) throws Exception {
    return source.to(promise -> query()); // silent: nothing says where this runs
  }

  Promise<String> promised(Promise<String> source) {
    return source.flatMap(text -> Promise.value(query())); // finds BlockingCallOnEventLoop
  }
}
