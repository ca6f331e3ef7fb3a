package app;

import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class GreetingController {

  @GetMapping("/greeting/{name}")
  Mono<String> greeting(@PathVariable String name) {
    return Mono.just(name).delayElement(Duration.ofMillis(100)).map(this::greet);
  }

  private String greet(String name) {
    return "Hello " + name;
  }
}
