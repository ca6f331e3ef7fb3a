import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.accept.RequestedContentTypeResolver;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;
import org.springframework.web.server.session.WebSessionIdResolver;

/** What WebFlux asks while it handles a request, and what must answer at once. */
class Strategies {
  static final Semaphore PERMITS = new Semaphore(1);

  static String acquire() {
    PERMITS.acquireUninterruptibly();
    return "";
  }

  static class Tenants implements SyncHandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterName().equals(acquire()); // silent: asked once for each parameter
    }

    @Override
    public Object resolveArgumentValue(
        MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
      return acquire(); // finds BlockingCallOnEventLoop
    }
  }

  static class Sessions implements WebSessionIdResolver {
    @Override
    public List<String> resolveSessionIds(ServerWebExchange exchange) {
      return List.of(acquire()); // finds BlockingCallOnEventLoop
    }

    @Override
    public void setSessionId(ServerWebExchange exchange, String id) {}

    @Override
    public void expireSession(ServerWebExchange exchange) {}
  }

  static class Locales implements LocaleContextResolver {
    @Override
    public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
      return new SimpleLocaleContext(Locale.forLanguageTag(acquire())); // finds BlockingCallOnEventLoop
    }

    @Override
    public void setLocaleContext(ServerWebExchange exchange, LocaleContext context) {}
  }

  static class Origins {
    final CorsConfigurationSource fixed = source(new CorsConfiguration());

    CorsConfigurationSource perRequest() {
      return exchange -> new CorsConfiguration().applyPermitDefaultValues().combine(origin(acquire())); // finds BlockingCallOnEventLoop
    }

    static CorsConfiguration origin(String name) {
      CorsConfiguration result = new CorsConfiguration();
      result.addAllowedOrigin(name);
      return result;
    }

    static CorsConfigurationSource source(CorsConfiguration configuration) {
      configuration.addAllowedOrigin(acquire()); // silent: made at start-up
      return exchange -> configuration;
    }
  }

  static class Types implements RequestedContentTypeResolver {
    @Override
    public List<MediaType> resolveMediaTypes(ServerWebExchange exchange) {
      return MediaType.parseMediaTypes(acquire()); // finds BlockingCallOnEventLoop
    }
  }
}
