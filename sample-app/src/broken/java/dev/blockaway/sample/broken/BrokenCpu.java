package dev.blockaway.sample.broken;

import dev.blockaway.sample.password.KeyMaker;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import javax.crypto.SecretKeyFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A computation on the event loop. */
@RestController
class BrokenCpu {
  private final SecretKeyFactory keys = KeyMaker.factory();

  @GetMapping("/broken/cpu")
  Mono<Reply> cpu(Visit visit) {
    return Mono.fromCallable(() -> keys.generateSecret(KeyMaker.spec("lovelace")))
        .map(key -> visit.done());
  }
}
