package dev.blockaway.sample.broken;

import dev.blockaway.sample.database.Users;
import dev.blockaway.sample.password.Credentials;
import dev.blockaway.sample.problem.BadInput;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A password check that computes on the event loop. */
@RestController
class BrokenPassword {
  private final Users users;
  private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

  BrokenPassword(Users users) {
    this.users = users;
  }

  @PostMapping("/broken/password")
  Mono<Reply> password(Visit visit, @RequestBody Credentials credentials) {
    return users
        .find(credentials.user())
        .filter(user -> bcrypt.matches(credentials.password(), user.hash()))
        .switchIfEmpty(Mono.error(() -> BadInput.unauthorized("The password is wrong.")))
        .map(user -> visit.done());
  }
}
