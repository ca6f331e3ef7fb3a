package dev.blockaway.sample.upstream;

import dev.blockaway.sample.problem.BadInput;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The one reactive client of the upstream service, which all handlers share. */
@Configuration(proxyBeanMethods = false)
class UpstreamClient {
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
