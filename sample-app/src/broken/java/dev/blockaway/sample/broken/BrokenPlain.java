package dev.blockaway.sample.broken;

import dev.blockaway.sample.database.History;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A handler without a reactive type, which WebFlux calls on the event loop all the same. */
@RestController
class BrokenPlain {
  private final History history;

  BrokenPlain(History history) {
    this.history = history;
  }

  @GetMapping("/broken/plain")
  Reply plain(Visit visit, @RequestParam String user) {
    history.of(user);
    return visit.done();
  }
}
