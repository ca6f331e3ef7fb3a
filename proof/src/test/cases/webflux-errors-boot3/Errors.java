import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.springframework.boot.web.reactive.error.DefaultErrorAttributes;
import org.springframework.boot.web.reactive.error.ErrorAttributes;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ServerWebExchange;

/** What error pages say in Spring Boot 3. */
class Errors {
  static Future<String> ticket;

  static String number() {
    try {
      return ticket.get(); // silent: nothing says where this runs
    } catch (InterruptedException | ExecutionException e) {
      return "";
    }
  }

  static class Own implements ErrorAttributes {
    @Override
    public Map<String, Object> getErrorAttributes(
        ServerRequest request, ErrorAttributeOptions options) {
      return Map.of("ticket", number()); // finds BlockingCallOnEventLoop
    }

    @Override
    public Throwable getError(ServerRequest request) {
      return null;
    }

    @Override
    public void storeErrorInformation(Throwable error, ServerWebExchange exchange) {
      number(); // finds BlockingCallOnEventLoop
    }
  }

  static class More extends DefaultErrorAttributes {
    @Override
    public Map<String, Object> getErrorAttributes(
        ServerRequest request, ErrorAttributeOptions options) {
      Map<String, Object> result = super.getErrorAttributes(request, options);
      result.put("ticket", number()); // finds BlockingCallOnEventLoop
      return result;
    }

    Map<String, Object> example() {
      return Map.of("ticket", number()); // silent: nobody knows who calls it
    }
  }

  @Bean
  ErrorAttributes attributes() {
    number(); // silent: beans are made at start-up
    return new More();
  }
}
