import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.stream.Materializer;
import play.libs.concurrent.ClassLoaderExecutionContext;
import play.libs.concurrent.CustomExecutionContext;
import play.mvc.Action;
import play.mvc.Controller;
import play.mvc.Filter;
import play.mvc.Http;
import play.mvc.Result;

class Controllers extends Controller {
  DataSource dataSource;
  ClassLoaderExecutionContext context;
  Database database;

  static class Database extends CustomExecutionContext {
    Database(ActorSystem system) {
      super(system, "database.dispatcher");
    }
  }

  String query() {
    try {
      return dataSource.getConnection().getCatalog();
    } catch (java.sql.SQLException e) {
      return "";
    }
  }

  public Result index(Http.Request request) {
    return ok(query()); // finds BlockingCallOnEventLoop
  }

  public CompletionStage<Result> async() {
    return CompletableFuture.supplyAsync(() -> query(), database) // silent: a dispatcher for it
        .thenApplyAsync(text -> ok(text + query()), context.current()); // finds BlockingCallOnEventLoop
  }

  public CompletionStage<Result> asyncOnRequestContext() {
    return CompletableFuture.supplyAsync(() -> ok(query()), context.current()); // finds BlockingCallOnEventLoop
  }

  public CompletionStage<Result> onCommonPool() {
    return CompletableFuture.supplyAsync(() -> ok(query())); // silent: the common pool
  }

  static class Logged extends Action.Simple {
    Controllers controllers;

    @Override
    public CompletionStage<Result> call(Http.Request request) {
      controllers.query(); // finds BlockingCallOnEventLoop
      return delegate.call(request);
    }
  }

  static class Audit extends Filter {
    Controllers controllers;

    Audit(Materializer materializer) {
      super(materializer);
    }

    @Override
    public CompletionStage<Result> apply(
        Function<Http.RequestHeader, CompletionStage<Result>> next, Http.RequestHeader header) {
      controllers.query(); // finds BlockingCallOnEventLoop
      return next.apply(header);
    }
  }

  static class Service {
    String find(Controllers controllers) {
      return controllers.query(); // silent: nothing says where this runs
    }
  }
}
