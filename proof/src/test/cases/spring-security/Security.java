import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.user.OAuth2User;
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

  class Registrations implements ReactiveClientRegistrationRepository {
    @Override
    public Mono<ClientRegistration> findByRegistrationId(String id) {
      fetch(id); // finds BlockingCallOnEventLoop
      return Mono.empty();
    }
  }

  class Users implements ReactiveOAuth2UserService<OAuth2UserRequest, OAuth2User> {
    @Override
    public Mono<OAuth2User> loadUser(OAuth2UserRequest request) {
      fetch("user"); // finds BlockingCallOnEventLoop
      return Mono.empty();
    }
  }

  class Clients implements ServerOAuth2AuthorizedClientRepository {
    @Override
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
        String id, Authentication user, ServerWebExchange exchange) {
      fetch(id); // finds BlockingCallOnEventLoop
      return Mono.empty();
    }

    @Override
    public Mono<Void> saveAuthorizedClient(
        OAuth2AuthorizedClient client, Authentication user, ServerWebExchange exchange) {
      return Mono.fromRunnable(() -> fetch("save")); // finds BlockingCallOnEventLoop
    }

    @Override
    public Mono<Void> removeAuthorizedClient(
        String id, Authentication user, ServerWebExchange exchange) {
      return Mono.<Void>fromRunnable(() -> fetch(id)) // silent: boundedElastic
          .subscribeOn(Schedulers.boundedElastic());
    }
  }

  class KnownClients implements ReactiveOAuth2AuthorizedClientService {
    @Override
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(String id, String user) {
      fetch(id); // finds BlockingCallOnEventLoop
      return Mono.empty();
    }

    @Override
    public Mono<Void> saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication user) {
      fetch("save"); // finds BlockingCallOnEventLoop
      return Mono.empty();
    }

    @Override
    public Mono<Void> removeAuthorizedClient(String id, String user) {
      fetch(id); // finds BlockingCallOnEventLoop
      return Mono.empty();
    }
  }

  class Roles
      implements org.springframework.core.convert.converter.Converter<
          Jwt, Mono<AbstractAuthenticationToken>> {
    @Override
    public Mono<AbstractAuthenticationToken> convert(Jwt token) {
      fetch(token.getSubject()); // finds BlockingCallOnEventLoop
      return Mono.empty();
    }
  }

  class ServletRoles
      implements org.springframework.core.convert.converter.Converter<
          Jwt, AbstractAuthenticationToken> {
    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
      fetch(token.getSubject()); // silent: only servlets ask for it
      return null;
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
