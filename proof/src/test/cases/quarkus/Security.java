import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;

class Security {
  Future<SecurityIdentity> answer;

  SecurityIdentity find() {
    try {
      return answer.get(); // silent: nothing says where this runs
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  class Eager implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(
        SecurityIdentity identity, AuthenticationRequestContext context) {
      return Uni.createFrom().item(find()); // finds BlockingCallOnEventLoop
    }
  }

  class Moved implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(
        SecurityIdentity identity, AuthenticationRequestContext context) {
      return identity.isAnonymous()
          ? Uni.createFrom().item(identity)
          : context.runBlocking(() -> find()); // silent: a worker thread
    }
  }

  class MovedTooLate implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(
        SecurityIdentity identity, AuthenticationRequestContext context) {
      return context.runBlocking(made()); // finds BlockingCallOnEventLoop
    }

    private Supplier<SecurityIdentity> made() {
      SecurityIdentity found = find();
      return () -> found;
    }
  }

  abstract class Mechanism implements HttpAuthenticationMechanism {
    @Override
    public Uni<SecurityIdentity> authenticate(
        RoutingContext context, IdentityProviderManager manager) {
      return Uni.createFrom().item(() -> find()); // finds BlockingCallOnEventLoop
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
      return Uni.createFrom().nullItem();
    }
  }

  class Policy implements HttpSecurityPolicy {
    @Override
    public Uni<CheckResult> checkPermission(
        RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
      if (find().isAnonymous()) { // finds BlockingCallOnEventLoop
        return Uni.createFrom().item(CheckResult.DENY);
      }
      return context.runBlocking(
          request, identity, (r, i) -> find() == i ? CheckResult.PERMIT : CheckResult.DENY); // silent: a worker thread
    }
  }
}
