import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.TokenStateManager;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.sql.DriverManager;
import java.sql.SQLException;

class Tenants {
  static String find(String name) {
    try {
      DriverManager.getConnection(name).close(); // silent: nothing says where this runs
      return name;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static class ByName implements TenantResolver {
    @Override
    public String resolve(RoutingContext context) {
      return find(context.normalizedPath()); // finds BlockingCallOnEventLoop
    }
  }

  static class ByPath implements TenantResolver {
    @Override
    public String resolve(RoutingContext context) {
      return context.normalizedPath(); // silent: nothing waits
    }
  }

  static class Eager implements TenantConfigResolver {
    @Override
    public Uni<OidcTenantConfig> resolve(
        RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
      find(context.normalizedPath()); // finds BlockingCallOnEventLoop
      return Uni.createFrom().nullItem();
    }
  }

  static class Moved implements TenantConfigResolver {
    @Override
    public Uni<OidcTenantConfig> resolve(
        RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
      return request.runBlocking(
          () -> {
            find(context.normalizedPath()); // silent: a worker thread
            return null;
          });
    }
  }

  abstract static class Tokens implements TokenStateManager {
    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
        RoutingContext context,
        OidcTenantConfig config,
        String state,
        OidcRequestContext<AuthorizationCodeTokens> request) {
      return Uni.createFrom().item(() -> tokens(state)); // finds BlockingCallOnEventLoop
    }

    @Override
    public Uni<Void> deleteTokens(
        RoutingContext context,
        OidcTenantConfig config,
        String state,
        OidcRequestContext<Void> request) {
      return request.runBlocking(
          () -> {
            find(state); // silent: a worker thread
            return null;
          });
    }
  }

  static AuthorizationCodeTokens tokens(String state) {
    find(state);
    return null;
  }
}
