import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Security {
  final DataSource users;

  Security(DataSource users) {
    this.users = users;
  }

  UserDetails fetch(String name) {
    try {
      return User.withUsername(users.getConnection().getCatalog() + name).build();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  class Details implements ReactiveUserDetailsService {
    @Override
    public Mono<UserDetails> findByUsername(String name) {
      return Mono.just(fetch(name)); // finds BlockingCallOnEventLoop
    }
  }

  class OffloadedDetails implements ReactiveUserDetailsService {
    @Override
    public Mono<UserDetails> findByUsername(String name) {
      return Mono.fromCallable(() -> fetch(name)).subscribeOn(Schedulers.boundedElastic()); // silent: boundedElastic
    }
  }

  /** The servlet twin. */
  class ServletDetails implements UserDetailsService {
    @Override
    public UserDetails loadUserByUsername(String name) {
      return fetch(name); // silent: only servlets call it
    }
  }

  @Bean
  ReactiveUserDetailsService asLambda() {
    fetch("start"); // silent: beans are made at start-up
    return name -> Mono.just(fetch(name)); // finds BlockingCallOnEventLoop
  }

  @Bean
  ReactiveUserDetailsService asReference() {
    return this::find;
  }

  private Mono<UserDetails> find(String name) {
    return Mono.just(fetch(name)); // finds BlockingCallOnEventLoop
  }

  class Manager implements ReactiveAuthenticationManager {
    @Override
    public Mono<Authentication> authenticate(Authentication authentication) {
      fetch(authentication.getName()); // finds BlockingCallOnEventLoop
      return Mono.just(authentication);
    }
  }

  class Access implements ReactiveAuthorizationManager<ServerWebExchange> {
    @Override
    public Mono<AuthorizationResult> authorize(
        Mono<Authentication> authentication, ServerWebExchange exchange) {
      return authentication.map(Authentication::getName).map(Security.this::fetch).then(Mono.empty()); // finds BlockingCallOnEventLoop
    }
  }

  class Tokens implements ReactiveJwtDecoder {
    @Override
    public Mono<Jwt> decode(String token) {
      fetch(token); // finds BlockingCallOnEventLoop
      return Mono.empty();
    }
  }

  class Converter implements ServerAuthenticationConverter {
    @Override
    public Mono<Authentication> convert(ServerWebExchange exchange) {
      fetch("converter"); // finds BlockingCallOnEventLoop
      return Mono.empty();
    }
  }

  class Contexts implements ServerSecurityContextRepository {
    @Override
    public Mono<Void> save(ServerWebExchange exchange, SecurityContext context) {
      return Mono.fromRunnable(() -> fetch("save")); // finds BlockingCallOnEventLoop
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
      return Mono.<SecurityContext>fromRunnable(() -> fetch("load")) // silent: boundedElastic
          .subscribeOn(Schedulers.boundedElastic());
    }
  }
}
