package dev.blockaway.sample.fixed;

import dev.blockaway.sample.database.History;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A handler without a reactive type, which WebFlux calls on a thread that may block. */
@RestController
public class FixedPlain {
  private final History history;

  FixedPlain(History history) {
    this.history = history;
  }

  @GetMapping("/fixed/plain")
  Reply plain(Visit visit, @RequestParam String user) {
    history.of(user);
    return visit.done();
  }
}
