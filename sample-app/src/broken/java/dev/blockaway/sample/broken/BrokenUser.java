package dev.blockaway.sample.broken;

import dev.blockaway.sample.database.User;
import dev.blockaway.sample.problem.BadInput;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Login, info and history of a user, all through one blocking query. */
@RestController
class BrokenUser {
  private static final RowMapper<User> ROW = new DataClassRowMapper<>(User.class);

  private final JdbcTemplate jdbc;

  BrokenUser(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping("/broken/info")
  Mono<Reply> info(Visit visit, @RequestParam String user) {
    return Mono.just(user).map(this::getUserFromDb).map(found -> visit.done());
  }

  @GetMapping("/broken/history")
  Mono<Reply> history(Visit visit, @RequestParam String user) {
    return Mono.fromCallable(() -> getUserFromDb(user)).map(found -> visit.done());
  }

  @GetMapping("/broken/login")
  Mono<Reply> login(Visit visit, @RequestParam String user) {
    getUserFromDb(user);
    return Mono.just(visit.done());
  }

  private User getUserFromDb(String name) {
    String sql = "SELECT name, hash FROM users WHERE name = ? AND pause(200)";
    List<User> found = jdbc.query(sql, ROW, BadInput.word("user", name));
    return found.stream().findFirst().orElseThrow(BrokenUser::unknown);
  }

  private static BadInput unknown() {
    return BadInput.notFound("There is no user of that name.");
  }
}
