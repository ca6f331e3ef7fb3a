package app;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class GreetingController {

  @GetMapping("/greeting/{name}")
  Mono<String> greeting(@PathVariable String name) {
    return Mono.just(name).map(this::slowly);
  }

  private String slowly(String name) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "Hello " + name;
  }
}
