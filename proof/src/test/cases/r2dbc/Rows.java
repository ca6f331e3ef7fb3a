import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.reactivestreams.Publisher;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Rows {
  static String jdbc() {
    try {
      return DriverManager.getConnection("jdbc:h2:mem:a").getCatalog();
    } catch (SQLException e) {
      return "";
    }
  }

  Publisher<String> result(Result result) {
    return result
        .filter(segment -> jdbc().isEmpty()) // finds BlockingCallOnEventLoop
        .map((row, metadata) -> row.get(0, String.class) + jdbc()); // finds BlockingCallOnEventLoop
  }

  Flux<String> client(DatabaseClient client) {
    return client
        .sql("select a from b")
        .filter(statement -> statement.bind(0, jdbc())) // finds BlockingCallOnEventLoop
        .map(row -> row.get(0, String.class) + jdbc()) // finds BlockingCallOnEventLoop
        .all()
        .filter(text -> jdbc().isEmpty()); // finds BlockingCallOnEventLoop
  }

  Flux<String> offloaded(DatabaseClient client) {
    return client
        .sql("select a from b")
        .map(row -> row.get(0, String.class)) // silent: it reads a row that is there
        .all()
        .publishOn(Schedulers.boundedElastic())
        .map(text -> text + jdbc()); // silent: boundedElastic
  }

  Mono<String> connection(ConnectionFactory factory) {
    return Mono.from(factory.create()).map(connection -> jdbc()); // finds BlockingCallOnEventLoop
  }

  void plain() {
    jdbc(); // silent: nothing says where this runs
  }
}
