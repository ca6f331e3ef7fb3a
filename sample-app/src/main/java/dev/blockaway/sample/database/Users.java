package dev.blockaway.sample.database;

import dev.blockaway.sample.problem.BadInput;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The users, read reactively. */
@Component
public class Users {
  private static final String BY_NAME =
      "SELECT name, hash FROM users WHERE name = :name AND pause(200)";

  private final DatabaseClient database;

  Users(DatabaseClient database) {
    this.database = database;
  }

  /** The user of that name; {@link BadInput} if there is none or it is no name. */
  public Mono<User> find(String name) {
    return database
        .sql(BY_NAME)
        .bind("name", BadInput.word("user", name))
        .mapProperties(User.class)
        .one()
        .switchIfEmpty(Mono.error(() -> BadInput.notFound("There is no user of that name.")));
  }
}
