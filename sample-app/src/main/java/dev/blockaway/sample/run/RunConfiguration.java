package dev.blockaway.sample.run;

import dev.blockaway.sample.load.LoadGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The load generator as a part of the service. */
@Configuration(proxyBeanMethods = false)
class RunConfiguration {
  @Bean
  LoadGenerator loadGenerator() {
    return new LoadGenerator();
  }
}
