import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

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

  @Path("/uni")
  class OfUni {
    @GET
    public Uni<String> get() {
      return remote.embed("a").map(answer -> answer.readEntity(String.class)); // silent: read before
    }

    @POST
    public Uni<String> post() {
      return remote.embed("a").map(answer -> remote.now().readEntity(String.class)); // finds BlockingCallOnEventLoop
    }
  }

  @Path("/stage")
  class OfStage {
    @GET
    public CompletionStage<String> get() {
      return remote.list().thenApply(answer -> read(answer)); // silent: read before
    }

    private String read(Response answer) {
      answer.bufferEntity(); // silent: read before
      return answer.readEntity(String.class);
    }

    @POST
    public CompletionStage<String> post() {
      Response answer = remote.now(); // finds BlockingCallOnEventLoop
      String first = answer.readEntity(String.class); // silent: the call has waited
      return remote.list().thenApply(second -> first + remote.now().getStatus()); // finds BlockingCallOnEventLoop
    }
  }
}
