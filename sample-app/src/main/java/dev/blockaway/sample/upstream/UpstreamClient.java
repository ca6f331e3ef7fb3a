package dev.blockaway.sample.upstream;

import dev.blockaway.sample.problem.BadInput;
import java.net.http.HttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The clients of the upstream service, one of each kind, which all handlers share. */
@Configuration(proxyBeanMethods = false)
class UpstreamClient {
  @Bean
  HttpClient httpClient() {
    return HttpClient.newHttpClient();
  }

  @Bean
  WebClient webClient(Upstream upstream) {
    return WebClient.builder()
        .baseUrl(upstream.url())
        .defaultStatusHandler(
            status -> status.value() == 404,
            response -> Mono.just(BadInput.notFound("There is no item of that name.")))
        .build();
  }
}
