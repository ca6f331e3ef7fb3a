package dev.blockaway.sample.fixed;

import dev.blockaway.sample.database.Users;
import dev.blockaway.sample.problem.BadInput;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Login, info and history of a user: R2DBC, and JDBC where nothing else exists. */
@RestController
class FixedUser {
  private final Users users;
  private final JdbcTemplate jdbc;

  FixedUser(Users users, JdbcTemplate jdbc) {
    this.users = users;
    this.jdbc = jdbc;
  }

  @GetMapping("/fixed/login")
  Mono<Reply> login(Visit visit, @RequestParam String user) {
    return users.find(user).map(found -> visit.done());
  }

  @GetMapping("/fixed/info")
  Mono<Reply> info(Visit visit, @RequestParam String user) {
    return users.find(user).map(found -> visit.done());
  }

  @GetMapping("/fixed/history")
  Mono<Reply> history(Visit visit, @RequestParam String user) {
    return Mono.fromCallable(() -> getHistoryFromDb(BadInput.word("user", user)))
        .subscribeOn(Schedulers.boundedElastic())
        .map(entries -> visit.done());
  }

  private List<String> getHistoryFromDb(String user) {
    return jdbc.queryForList(
        "SELECT event FROM history WHERE name = ? AND pause(200)", String.class, user);
  }
}
