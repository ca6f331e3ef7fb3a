package dev.blockaway.sample.thread;

import dev.blockaway.sample.fixed.FixedPlain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Sixteen threads that may block, for what Spring runs elsewhere on request. */
@EnableAsync
@Configuration(proxyBeanMethods = false)
class BlockingThreads {
  @Bean
  ThreadPoolTaskExecutor blockingExecutor() {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    executor.setThreadNamePrefix("blocking-");
    executor.setCorePoolSize(16);
    executor.setQueueCapacity(1_000);
    return executor;
  }

  /** Without this, WebFlux calls every method of every controller on the event loop. */
  @Bean
  WebFluxConfigurer blockingExecution(ThreadPoolTaskExecutor blockingExecutor) {
    return new WebFluxConfigurer() {
      @Override
      public void configureBlockingExecution(BlockingExecutionConfigurer configurer) {
        configurer.setExecutor(blockingExecutor);
        configurer.setControllerMethodPredicate(
            method -> FixedPlain.class.isAssignableFrom(method.getBeanType()));
      }
    };
  }
}
