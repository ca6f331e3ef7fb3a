import io.quarkus.vertx.web.Route;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Routes, because a resource is one only where the server is, too. */
class Resources {
  @RegisterRestClient
  interface Remote {
    @POST
    Uni<Response> embed(String text);

    @GET
    CompletionStage<Response> list();

    @GET
    Response now();
  }

  Remote remote;

  class OfUni {
    @Route(path = "/uni")
    public Uni<String> get() {
      return remote.embed("a").map(answer -> answer.readEntity(String.class)); // silent: read before
    }

    @Route(path = "/uni/twice")
    public Uni<String> post() {
      return remote.embed("a").map(answer -> remote.now().readEntity(String.class)); // finds BlockingCallOnEventLoop
    }
  }

  class OfStage {
    @Route(path = "/stage")
    public CompletionStage<String> get() {
      return remote.list().thenApply(answer -> read(answer)); // silent: read before
    }

    private String read(Response answer) {
      answer.bufferEntity(); // silent: read before
      return answer.readEntity(String.class);
    }

    @Route(path = "/stage/twice")
    public CompletionStage<String> post() {
      Response answer = remote.now(); // finds BlockingCallOnEventLoop
      String first = answer.readEntity(String.class); // silent: the call has waited
      return remote.list().thenApply(second -> first + remote.now().getStatus()); // finds BlockingCallOnEventLoop
    }
  }
}
