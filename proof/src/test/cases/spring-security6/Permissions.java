import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Permissions {
  Future<Boolean> answer;

  boolean isAllowed() {
    try {
      return answer.get(); // silent: nothing says where this runs
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  class Eager implements ReactiveAuthorizationManager<ServerWebExchange> {
    @Override
    public Mono<AuthorizationDecision> check(
        Mono<Authentication> authentication, ServerWebExchange exchange) {
      return Mono.just(new AuthorizationDecision(isAllowed())); // finds BlockingCallOnEventLoop
    }
  }

  class Deferred implements ReactiveAuthorizationManager<ServerWebExchange> {
    @Override
    public Mono<AuthorizationDecision> check(
        Mono<Authentication> authentication, ServerWebExchange exchange) {
      return authentication.map(a -> new AuthorizationDecision(isAllowed())); // finds BlockingCallOnEventLoop
    }
  }

  class Moved implements ReactiveAuthorizationManager<ServerWebExchange> {
    @Override
    public Mono<AuthorizationDecision> check(
        Mono<Authentication> authentication, ServerWebExchange exchange) {
      return authentication
          .publishOn(Schedulers.boundedElastic())
          .map(a -> new AuthorizationDecision(isAllowed())); // silent: boundedElastic
    }
  }

  ReactiveAuthorizationManager<ServerWebExchange> asLambda() {
    return (authentication, exchange) ->
        Mono.just(new AuthorizationDecision(isAllowed())); // finds BlockingCallOnEventLoop
  }

  ReactiveAuthorizationManager<ServerWebExchange> movedLambda() {
    return (authentication, exchange) ->
        Mono.fromCallable(() -> new AuthorizationDecision(isAllowed())) // silent: boundedElastic
            .subscribeOn(Schedulers.boundedElastic());
  }
}
