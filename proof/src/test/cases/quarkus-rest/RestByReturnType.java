import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import javax.sql.DataSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** The return type decides, and exactly it: row 5 of the decision table. */
@Path("/orders")
class RestByReturnType {
  DataSource dataSource;

  static String slow() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "";
  }

  @GET
  Uni<String> uni() throws Exception {
    dataSource.getConnection(); // finds BlockingCallOnEventLoop
    return Uni.createFrom().item("");
  }

  @GET
  Multi<String> multi() {
    slow(); // finds BlockingCallOnEventLoop
    return Multi.createFrom().empty();
  }

  @GET
  CompletionStage<String> stage() {
    return CompletableFuture.completedFuture(slow()); // finds BlockingCallOnEventLoop
  }

  @POST
  CompletableFuture<String> future(String body) {
    slow(); // finds BlockingCallOnEventLoop
    return CompletableFuture.completedFuture(body);
  }

  @PUT
  Flow.Publisher<String> flow() {
    slow(); // finds BlockingCallOnEventLoop
    return null;
  }

  @DELETE
  Publisher<String> publisher() {
    slow(); // finds BlockingCallOnEventLoop
    return null;
  }

  @GET
  String plain() {
    return slow(); // silent: a worker thread
  }

  @POST
  List<String> list(String body) throws Exception {
    dataSource.getConnection(); // silent: a worker thread
    return List.of(body);
  }

  @PUT
  void nothing() {
    slow(); // silent: a worker thread
  }

  @GET
  Mono<String> mono() {
    slow(); // silent: Quarkus REST does not know Mono, so a worker thread
    return Mono.just("");
  }

  @GET
  io.vertx.core.Future<String> vertx() {
    slow(); // silent: Quarkus REST does not know the futures of Vert.x
    return io.vertx.core.Future.succeededFuture("");
  }
}
