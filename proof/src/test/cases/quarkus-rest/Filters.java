import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.sql.DriverManager;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

class Filters {
  static void slow() throws Exception {
    DriverManager.getConnection("jdbc:h2:tcp://localhost/~/orders").close();
  }

  @ServerRequestFilter(preMatching = true)
  public void beforeMatching(ContainerRequestContext context) throws Exception {
    slow(); // finds BlockingCallOnEventLoop
  }

  @ServerRequestFilter(nonBlocking = true)
  public void forcedOntoTheLoop(ContainerRequestContext context) throws Exception {
    slow(); // finds BlockingCallOnEventLoop
  }

  @ServerRequestFilter
  public void whereTheResourceRuns(ContainerRequestContext context) throws Exception {
    slow(); // silent: the same thread as the resource method
  }

  @PreMatching
  static class Classic implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext context) {
      try {
        slow(); // finds BlockingCallOnEventLoop
      } catch (Exception e) {
        context.setMethod("GET");
      }
    }
  }
}
